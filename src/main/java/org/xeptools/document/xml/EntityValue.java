package org.xeptools.document.xml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xeptools.finding.Finding;
import org.xeptools.format.Vocabulary;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/** The value of an entity in a declaration file; its faults are reported at its own place. */
final class EntityValue {
  private static final Pattern REFERENCE = Pattern.compile("&([\\p{L}_:][\\p{L}\\p{N}._:-]*);");
  private static final Pattern CHARACTER = Pattern.compile("&#x?[0-9a-fA-F]+;");

  /** An entity that is nested more deeply is refused where it is used. */
  private static final int MAX_DEPTH = 50;

  private final XepSource source;
  private final DtdScanner.Entity entity;
  private volatile @Nullable Set<String> references;

  EntityValue(XepSource source, DtdScanner.Entity entity) {
    this.source = source;
    this.entity = entity;
  }

  /**
   * The faults of the value.
   *
   * @param known tells whether a name is declared anywhere
   * @param others the values of the same file
   */
  List<Finding> faults(Predicate<String> known, Function<String, Optional<EntityValue>> others) {
    if (entity.systemId().isPresent()) {
      return List.of(
          FormFault.EXTERNAL_ENTITY.at(
              source.span(entity.start(), entity.end()),
              "&"
                  + entity.name()
                  + "; names the file '"
                  + entity.systemId().get()
                  + "', which is never read; write its text here"));
    }
    String text = entity.literal().orElse("");
    if (text.indexOf('<') < 0 && text.indexOf('&') < 0 && text.indexOf(']') < 0) {
      return List.of();
    }
    List<Finding> found = new ArrayList<>();
    malformed(text).ifPresent(found::add);
    Set<String> told = new HashSet<>();
    Matcher reference = REFERENCE.matcher(text);
    while (reference.find()) {
      String name = reference.group(1);
      if (CharacterReferences.needsNoDeclaration(name) || !told.add(name)) {
        continue;
      }
      SourceSpan place = span(reference.start(), reference.end());
      if (!known.test(name)) {
        found.add(
            FormFault.UNDEFINED_ENTITY.at(
                place, "&" + name + ";, in the value of &" + entity.name() + ";, is not declared"));
      } else if (leadsBack(name, others, new HashSet<>())) {
        found.add(
            FormFault.RECURSIVE_ENTITY.at(
                place, "&" + entity.name() + "; contains itself, through &" + name + ";"));
      }
    }
    return found;
  }

  private boolean leadsBack(
      String name, Function<String, Optional<EntityValue>> others, Set<String> seen) {
    if (name.equals(entity.name())) {
      return true;
    }
    return seen.size() < MAX_DEPTH
        && seen.add(name)
        && others
            .apply(name)
            .map(other -> other.references().stream().anyMatch(r -> leadsBack(r, others, seen)))
            .orElse(false);
  }

  /** The entities that it refers to, found once, since many values may refer to this one. */
  private Set<String> references() {
    Set<String> known = references;
    if (known == null) {
      known = new LinkedHashSet<>();
      String text = entity.literal().orElse("");
      Matcher reference = REFERENCE.matcher(text);
      while (reference.find()) {
        known.add(reference.group(1));
      }
      references = known;
    }
    return known;
  }

  private Optional<Finding> malformed(String text) {
    List<XmlEvent> events = new ArrayList<>();
    String value = "the value of &" + entity.name() + ";";
    try {
      XmlLexer.fragment(text, events::add);
    } catch (MalformedXml e) {
      return Optional.of(malformed(value, text, events, e));
    }
    return events.stream()
        .filter(event -> event instanceof XmlEvent.StartTag)
        .map(event -> (XmlEvent.StartTag) event)
        .filter(tag -> !Vocabulary.has(tag.name()))
        .findFirst()
        .map(
            tag ->
                FormFault.INVALID_STRUCTURE.at(
                    span(tag.start(), tag.start() + 1 + tag.name().length()),
                    "XEPs have no element `" + tag.name() + "`, which " + value + " holds"));
  }

  /** Sends the events of the value, with places in the file; nothing if it is not well-formed. */
  void replay(Consumer<XmlEvent> sink) {
    int start = entity.valueStart();
    char quote = source.text().charAt(start - 1);
    int end = source.text().indexOf(quote, start);
    if (entity.literal().isEmpty() || end < 0 || end > entity.end()) {
      return;
    }
    List<XmlEvent> events = new ArrayList<>();
    try {
      XmlLexer.fragment(source.text().substring(start, end), events::add);
      events.forEach(event -> sink.accept(event.moved(start)));
    } catch (MalformedXml e) {
      // It has been reported.
    }
  }

  boolean isAuthor() {
    return entity.literal().orElse("").contains("<author>");
  }

  private Finding malformed(
      String value, String text, List<XmlEvent> events, MalformedXml failure) {
    String problem = Malformation.ofEntity(failure);
    int at = Math.max(0, Math.min(failure.offset(), text.length() - 1));
    Optional<XmlEvent.StartTag> open = lastOpen(events);
    boolean closes = problem.contains("has no start tag");
    if (open.isPresent() && (closes || problem.endsWith("has no end tag in it"))) {
      at = open.get().start();
      String end = closes ? problem.substring(0, problem.indexOf('>') + 1) : "the end";
      problem = "<" + open.get().name() + "> is not closed before " + end;
    } else if (closes) {
      at = Math.max(0, text.lastIndexOf("</", at));
    }
    return FormFault.NOT_WELL_FORMED.at(
        span(at, at + 1), value + " is not well-formed: " + problem);
  }

  private static Optional<XmlEvent.StartTag> lastOpen(List<XmlEvent> events) {
    int open = 0;
    for (int i = events.size() - 1; i >= 0; i--) {
      if (events.get(i) instanceof XmlEvent.EndTag) {
        open++;
      } else if (events.get(i) instanceof XmlEvent.StartTag tag && open-- == 0) {
        return Optional.of(tag);
      }
    }
    return Optional.empty();
  }

  /** The place in the file of a stretch of the replacement text. */
  private SourceSpan span(int start, int end) {
    int from = place(start);
    return source.span(from, Math.min(source.text().length(), Math.max(from + 1, place(end))));
  }

  private int place(int offset) {
    int at = entity.valueStart();
    int done = 0;
    Matcher character = CHARACTER.matcher(source.text()).region(at, entity.end());
    while (character.find()) {
      int plain = character.start() - at;
      if (done + plain >= offset) {
        break;
      }
      done += plain + CharacterReferences.expand(character.group()).length();
      at = character.end();
    }
    return at + Math.max(0, offset - done);
  }
}
