package org.xeptools.rule.structure;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.document.Section;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Attribute;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.DocumentRule;

/** The usual anchor of one section is on another. */
final class MisleadingAnchor implements DocumentRule {
  private static final Map<String, RequiredSection> SET =
      Map.of(
          "security", RequiredSection.SECURITY,
          "iana", RequiredSection.IANA,
          "registrar", RequiredSection.REGISTRAR,
          "schema", RequiredSection.SCHEMA,
          "intro", RequiredSection.INTRODUCTION,
          "privacy", RequiredSection.PRIVACY,
          "access", RequiredSection.ACCESSIBILITY,
          "reqs", RequiredSection.REQUIREMENTS);

  private static final Set<RequiredSection> UNMISTAKABLE =
      Set.of(RequiredSection.SECURITY, RequiredSection.IANA, RequiredSection.REGISTRAR);

  @Override
  public Stream<Finding> check(XepDocument document) {
    if (in(document).isEmpty()) {
      return Stream.empty();
    }
    Map<String, Long> counts = counts(document);
    Set<String> proposed = new HashSet<>();
    return document.sections().stream()
        .filter(section -> misleads(document, section))
        .flatMap(
            section ->
                section.element().attribute("anchor").stream()
                    .map(anchor -> misleading(document, counts, section, anchor, proposed)));
  }

  /** The anchors that are on the wrong section. */
  static Set<Attribute> in(XepDocument document) {
    return document.sections().stream()
        .filter(section -> misleads(document, section))
        .flatMap(section -> section.element().attribute("anchor").stream())
        .collect(Collectors.toSet());
  }

  /** The number of sections with each anchor. */
  private static Map<String, Long> counts(XepDocument document) {
    return document
        .allSections()
        .collect(
            Collectors.groupingBy(
                section -> section.element().value("anchor"), Collectors.counting()));
  }

  /**
   * The anchors that are always wrong on another section; others only if their own section exists.
   */
  private static boolean misleads(XepDocument document, Section section) {
    RequiredSection set = SET.get(section.element().value("anchor"));
    return set != null
        && !set.isAnnouncedBy(section.topic())
        && (UNMISTAKABLE.contains(set) || set.isIn(document));
  }

  private Finding misleading(
      XepDocument document,
      Map<String, Long> counts,
      Section section,
      Attribute anchor,
      Set<String> proposed) {
    String other = SET.get(anchor.value().value()).topic();
    Finding finding =
        finding(
            anchor.value().span(),
            "the anchor '"
                + anchor.value()
                + "' belongs to the section '"
                + other
                + "', but this section is '"
                + section.topic()
                + "'");
    return counts.getOrDefault(anchor.value().value(), 0L) > 1
        ? NewAnchor.of(document, section, anchor, MissingAnchor.usual(section.topic()), proposed)
            .map(finding::with)
            .orElse(finding)
            .with(graver())
            .with(Note.of("Two sections have this anchor, and links lead to the first of them"))
        : finding;
  }
}
