package org.xeptools.rule.structure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xeptools.source.Spelling;

/** The standard headings of the template, and slips for them. */
final class SetHeading {
  private static final List<String> SET =
      List.of(
          "Introduction",
          "Requirements",
          "Glossary",
          "Use Cases",
          "Business Rules",
          "Implementation Notes",
          "Accessibility Considerations",
          "Internationalization Considerations",
          "Security Considerations",
          "Privacy Considerations",
          "IANA Considerations",
          "XMPP Registrar Considerations",
          "Design Considerations",
          "XML Schema",
          "Acknowledgements");
  private static final Set<String> ALLOWED =
      Set.of(
          "Requirement",
          "Use Case",
          "XML Schemas",
          "XML Schemata",
          "Acknowledgments",
          "Acknowledgement",
          "Acknowledgment",
          "Implementation Note",
          "Internationalisation Considerations");

  private SetHeading() {}

  /** True for a standard heading, or an accepted variant of one. */
  static boolean is(String topic) {
    return SET.contains(topic) || ALLOWED.contains(topic);
  }

  /** The standard heading that {@code topic} is a slip for. */
  static Optional<String> near(String topic) {
    return topic.length() > 40
        ? Optional.empty()
        : SET.stream()
            .filter(set -> Math.abs(set.length() - topic.length()) <= 2)
            .filter(set -> Spelling.distance(set, topic) <= (set.length() < 12 ? 1 : 2))
            .findFirst();
  }
}
