package org.xeptools.document.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Note;
import org.xeptools.finding.Safety;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/**
 * The undeclared entities that a document uses. They are reported once if they have one cause, such
 * as a xep.ent that is not named or is missing, and at each use if a name is misspelled.
 */
final class UndefinedNames {
  /** The search for a similar name takes time. */
  private static final int MAX_NAMES = 300;

  private static final int MAX_FINDINGS = 100;

  private final Map<String, List<SourceSpan>> uses = new LinkedHashMap<>();

  void add(String name, SourceSpan place) {
    uses.computeIfAbsent(name, n -> new ArrayList<>()).add(place);
  }

  /** The findings; {@code scope} knows why they are not declared. */
  List<Finding> findings(EntityScope scope, Optional<SourceSpan> root) {
    if (uses.isEmpty() || scope.isBroken()) {
      return List.of();
    }
    Optional<UndeclaredCause> cause = scope.cause(root.orElse(firstUse()));
    List<String> missing = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    int looked = 0;
    if (cause.isPresent() && !cause.get().isCertain(uses.keySet())) {
      cause = Optional.empty();
    }
    for (Map.Entry<String, List<SourceSpan>> use : uses.entrySet()) {
      String name = use.getKey();
      Optional<String> html = HtmlEntities.written(name);
      Optional<String> meant =
          html.isEmpty() && looked++ < MAX_NAMES ? scope.meant(name) : Optional.empty();
      if (meant.isEmpty() && cause.isPresent() && cause.get().explains(name)) {
        missing.add(name);
      } else {
        use.getValue().forEach(place -> findings.add(undefined(scope, name, meant, html, place)));
      }
    }
    List<Finding> told = limited(findings);
    if (!missing.isEmpty()) {
      told.add(cause.orElseThrow().finding(missing));
    }
    return told;
  }

  private SourceSpan firstUse() {
    return uses.values().iterator().next().get(0);
  }

  private static Finding undefined(
      EntityScope scope,
      String name,
      Optional<String> meant,
      Optional<String> html,
      SourceSpan place) {
    Finding finding =
        FormFault.UNDEFINED_ENTITY.at(place, "the entity &" + name + "; is not declared");
    Optional<String> instead = html.or(() -> meant.map(m -> "&" + m + ";"));
    Finding noted =
        meant
            .map(m -> "There is an entity &" + m + ";")
            .or(
                () ->
                    html.map(h -> "It is an entity of HTML; XML has only lt, gt, amp, apos, quot"))
            .map(note -> finding.with(Note.of(note)))
            .orElse(finding);
    // A reference within another entity has the place of that one.
    return instead
        .filter(text -> scope.source().textOf(place).equals("&" + name + ";"))
        .map(
            text ->
                new Fix(
                    "Write " + text,
                    html.isPresent() ? Safety.SAFE : Safety.UNSAFE,
                    List.of(new Edit(place, text))))
        .map(noted::with)
        .orElse(noted);
  }

  private static List<Finding> limited(List<Finding> findings) {
    int more = findings.size() - MAX_FINDINGS;
    List<Finding> told =
        new ArrayList<>(findings.subList(0, Math.min(MAX_FINDINGS, findings.size())));
    if (more > 0) {
      Note rest = Note.of("More entities are not declared, at " + more + " places");
      told.set(MAX_FINDINGS - 1, told.get(MAX_FINDINGS - 1).with(rest));
    }
    return told;
  }
}
