package org.xeptools.lsp;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xeptools.document.Section;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/** A section that a document must have and lacks, at the place that XEP-0143 gives it. */
final class MissingSections {
  /** Headings and anchors, in the order of XEP-0143; some lead only to a place for others. */
  private static final List<Map.Entry<String, String>> ORDER =
      List.of(
          Map.entry("Introduction", "intro"),
          Map.entry("Requirements", "reqs"),
          Map.entry("Glossary", "glossary"),
          Map.entry("Use Cases", "usecases"),
          Map.entry("Business Rules", "rules"),
          Map.entry("Implementation Notes", "impl"),
          Map.entry("Accessibility Considerations", "access"),
          Map.entry("Internationalization Considerations", "i18n"),
          Map.entry("Security Considerations", "security"),
          Map.entry("Privacy Considerations", "privacy"),
          Map.entry("IANA Considerations", "iana"),
          Map.entry("XMPP Registrar Considerations", "registrar"),
          Map.entry("XML Schema", "schema"),
          Map.entry("Acknowledgements", "ack"));

  private static final Map<String, String> RULES =
      Map.of(
          "missing-security-considerations", "security",
          "missing-iana-considerations", "iana",
          "missing-registrar-considerations", "registrar",
          "missing-accessibility-considerations", "access",
          "missing-privacy-considerations", "privacy",
          "missing-introduction", "intro",
          "missing-requirements", "reqs",
          "missing-schema", "schema");

  private MissingSections() {}

  /** What the insertion is called: it is far from the finding, so its line is named. */
  static String title(View view, Finding finding, List<Edit> edits) {
    return "Insert the section "
        + ORDER.get(place(RULES.getOrDefault(finding.rule(), "intro"))).getKey()
        + LineEdits.atLine(view.text().source(), edits);
  }

  /** The edit that inserts the section that {@code finding} misses. */
  static Optional<List<Edit>> insert(View view, Finding finding) {
    String anchor = RULES.get(finding.rule());
    Optional<XepDocument> document = view.current();
    if (anchor == null || document.isEmpty() || document.get().sections().isEmpty()) {
      return Optional.empty();
    }
    int place = place(anchor);
    XepSource source = view.text().source();
    List<Section> sections = document.get().sections();
    Optional<Section> next =
        sections.stream().filter(section -> place(section) > place).findFirst();
    String end = source.lineEnd();
    SourceSpan last = sections.get(sections.size() - 1).element().span();
    int at = next.map(section -> section.element().startTag().start()).orElse(last.end());
    int line =
        source
            .lines()
            .startOfLine(source.lines().position(next.isPresent() ? at : last.start()).line());
    String indent = source.text().substring(line, next.isPresent() ? at : last.start());
    indent = indent.isBlank() ? indent : "";
    String section =
        "<section1 topic='"
            + ORDER.get(place).getKey()
            + "' anchor='"
            + anchor
            + "'>"
            + end
            + indent
            + "  <p>"
            + ToFillIn.TEXT
            + "</p>"
            + end
            + indent
            + "</section1>";
    String text = next.isPresent() ? section + end + indent : end + indent + section;
    return Optional.of(List.of(new Edit(source.span(at, at), text)));
  }

  private static int place(String anchor) {
    for (int i = 0; i < ORDER.size(); i++) {
      if (ORDER.get(i).getValue().equals(anchor)) {
        return i;
      }
    }
    return -1;
  }

  /** The place of an existing section, by its heading or anchor; -1 for one of its own kind. */
  private static int place(Section section) {
    for (int i = 0; i < ORDER.size(); i++) {
      if (ORDER.get(i).getKey().equalsIgnoreCase(section.topic())
          || ORDER.get(i).getValue().equals(section.element().value("anchor"))) {
        return i;
      }
    }
    return -1;
  }
}
