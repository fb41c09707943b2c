package org.xeptools.site.gist;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.xeptools.document.Section;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.Node;
import org.xeptools.document.xml.Text;

/** The sections with which a document registers names with the XMPP Registrar. */
final class Registration {
  private Registration() {}

  /**
   * The innermost sections about {@code subject} ("namespace"), by their headings, or the whole
   * part for the registrar if it has no subsections.
   */
  static List<Section> sections(XepDocument document, String subject) {
    return document
        .allSections()
        .filter(Registration::isForRegistrar)
        .flatMap(part -> about(part, subject))
        .distinct()
        .toList();
  }

  private static Stream<Section> about(Section part, String subject) {
    if (part.subsections().isEmpty()) {
      return Stream.of(part).filter(s -> text(s).toLowerCase(Locale.ROOT).contains(subject));
    }
    return part.tree()
        .skip(1)
        .filter(
            s ->
                (s.topic() + " " + s.element().value("anchor"))
                    .toLowerCase(Locale.ROOT)
                    .contains(subject));
  }

  private static boolean isForRegistrar(Section section) {
    return section.level() == 1 && section.topic().toLowerCase(Locale.ROOT).contains("registrar");
  }

  /** The words of a section, without notes and subsections. */
  static String text(Section section) {
    StringBuilder text = new StringBuilder();
    section.element().elements().stream()
        .filter(child -> !Section.isSection(child))
        .forEach(child -> collect(child, text));
    return text.toString();
  }

  private static void collect(Element element, StringBuilder text) {
    for (Node child : element.children()) {
      if (child instanceof Text data) {
        text.append(data.text().value());
      } else if (child instanceof Element inner && !inner.is("note")) {
        collect(inner, text);
      }
    }
    text.append(' ');
  }
}
