package org.xeptools.rule.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.ChangeRule;
import org.xeptools.source.SourceSpan;
import org.xeptools.xsd.ExampleJudge;

/** An example that was valid against the document's own schema is no longer valid. */
final class ExampleBrokenByChange implements ChangeRule {
  private static final int SHOWN = 5;

  /**
   * The number of examples with the same departure before the change that show a fault of the
   * schema.
   */
  private static final int MANY = 3;

  /** The examples of the base, by caption and by text. */
  private record Known(Set<String> captions, Set<String> texts) {
    static Known of(XepDocument old) {
      Known known = new Known(new HashSet<>(), new HashSet<>());
      for (Listing listing : old.listings()) {
        known.captions.add(listing.caption());
        known.texts.add(text(listing));
      }
      known.captions.remove("");
      return known;
    }

    boolean has(Listing listing) {
      return hasText(listing) || captions.contains(listing.caption());
    }

    boolean hasText(Listing listing) {
      return texts.contains(text(listing));
    }
  }

  @Override
  public Stream<Finding> check(Change change) {
    if (change.old().isEmpty() || change.now().isEmpty()) {
      return Stream.empty();
    }
    XepDocument old = change.old().get();
    List<OwnBreach> after = OwnBreach.in(change.now().get(), change.head());
    if (after.isEmpty()) {
      return Stream.empty();
    }
    Set<String> sound = OwnBreach.sound(old, change.base());
    List<OwnBreach> before = OwnBreach.in(old, change.base());
    Map<String, Long> habits =
        before.stream().collect(Collectors.groupingBy(OwnBreach::cause, Collectors.counting()));
    Set<String> broken =
        before.stream().map(ExampleBrokenByChange::key).collect(Collectors.toSet());
    Known known = Known.of(old);
    Map<String, List<OwnBreach>> causes = new LinkedHashMap<>();
    after.stream()
        .filter(breach -> sound.contains(breach.family()))
        .filter(breach -> habits.getOrDefault(breach.cause(), 0L) < MANY)
        .filter(breach -> !broken.contains(key(breach)))
        .forEach(b -> causes.computeIfAbsent(b.cause(), c -> new ArrayList<>()).add(b));
    return causes.values().stream().flatMap(found -> told(found, known).stream());
  }

  private Optional<Finding> told(List<OwnBreach> found, Known known) {
    Optional<OwnBreach> untouched =
        found.stream().filter(b -> known.hasText(b.listing())).findFirst();
    if (untouched.isPresent()) {
      OwnBreach first = untouched.get();
      String message =
          "the schema changed, and an example that kept to it no longer does: " + first.words();
      return Optional.of(noted(finding(first.declaration(), message), found));
    }
    return found.stream()
        .filter(b -> known.has(b.listing()) && !ExampleJudge.isOnPurpose(b.listing().caption()))
        .findFirst()
        .map(
            first ->
                noted(
                        finding(
                            first.place(),
                            "this example kept to the schema before the change: " + first.words()),
                        found)
                    .with(Note.at(first.declaration(), "The schema declares it here")));
  }

  private static Finding noted(Finding finding, List<OwnBreach> found) {
    List<SourceSpan> places =
        found.stream().map(OwnBreach::place).filter(p -> !p.equals(finding.span())).toList();
    Finding noted = finding;
    for (SourceSpan place : places.subList(0, Math.min(SHOWN, places.size()))) {
      noted = noted.with(Note.at(place, "This example does not keep to it"));
    }
    return noted;
  }

  /** An example keeps its caption when it is edited. */
  private static String key(OwnBreach breach) {
    Listing listing = breach.listing();
    return (listing.caption().isEmpty() ? text(listing) : listing.caption()) + breach.cause();
  }

  private static String text(Listing listing) {
    return listing.text().value().strip();
  }
}
