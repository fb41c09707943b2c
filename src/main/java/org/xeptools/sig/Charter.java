package org.xeptools.sig;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Header;
import org.xeptools.document.Section;
import org.xeptools.document.XepDocument;
import org.xeptools.lifecycle.XepType;

/**
 * A document as the charter of a Special Interest Group.
 *
 * @param parts the sections of a charter that it has, all of the first level
 */
public record Charter(Map<Part, Section> parts) {
  private static final Pattern TITLE =
      Pattern.compile("(?i).*\\b(SIG|Special Interests? Group)\\b(?!s).*");

  /** The sections of a charter, all of the first level. */
  public enum Part {
    SCOPE("Scope and Role", "(?i)(scope|role)\\b.*"),
    MEMBERSHIP("Membership", "(?i)membership\\b.*"),
    LIFETIME("Lifetime", "(?i)(lifetime|duration)\\b.*"),
    DELIVERABLES("Deliverables", "(?i)deliverables?\\b.*");

    private final String topic;
    private final Pattern pattern;

    Part(String topic, String pattern) {
      this.topic = topic;
      this.pattern = Pattern.compile(pattern);
    }

    /** The usual heading of the section. */
    public String topic() {
      return topic;
    }
  }

  /**
   * {@code document} as a charter, if it has an old SIG type, or its title names a SIG and it has
   * at least one of the sections; a document about SIGs in general is not a charter.
   */
  public static Optional<Charter> of(XepDocument document) {
    if (!mayBe(document.header())) {
      return Optional.empty();
    }
    Map<Part, Section> parts = parts(document.sections());
    return isTyped(document.header()) || !parts.isEmpty()
        ? Optional.of(new Charter(parts))
        : Optional.empty();
  }

  /** False if a document with {@code header} is no charter, whatever its sections. */
  public static boolean mayBe(Header header) {
    return isTyped(header)
        || header.title().filter(t -> TITLE.matcher(t.text()).matches()).isPresent();
  }

  /** False if the document in {@code file} is no charter, whatever its sections. */
  public static boolean mayBe(Path file, Corpus corpus) {
    return !corpus
        .headerFact(file, "charter", header -> mayBe(header) ? List.of("yes") : List.of())
        .isEmpty();
  }

  private static boolean isTyped(Header header) {
    return header.type().filter(XepType::isLegacy).isPresent();
  }

  private static Map<Part, Section> parts(List<Section> sections) {
    Map<Part, Section> parts = new EnumMap<>(Part.class);
    for (Section section : sections) {
      Arrays.stream(Part.values())
          .filter(part -> part.pattern.matcher(section.topic()).matches())
          .forEach(part -> parts.putIfAbsent(part, section));
    }
    return parts;
  }

  /** The missing parts, in the order of a charter. */
  public List<Part> missing() {
    return Arrays.stream(Part.values()).filter(p -> !parts.containsKey(p)).toList();
  }

  /** The text of all sections, without the header. */
  public static String body(XepDocument document) {
    return document.sections().stream()
        .map(section -> section.element().text().value())
        .collect(Collectors.joining("\n"));
  }
}
