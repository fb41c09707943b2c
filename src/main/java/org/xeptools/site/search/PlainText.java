package org.xeptools.site.search;

import java.util.ArrayList;
import java.util.List;
import org.xeptools.document.Section;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.Node;
import org.xeptools.document.xml.Text;
import org.xeptools.format.Vocabulary;

/**
 * The words of a document, section by section, without notes, which repeat the text that they
 * belong to.
 */
record PlainText(List<Part> parts) {
  /**
   * A section without its subsections.
   *
   * @param id its id on the page
   */
  record Part(String id, String heading, String text) {}

  static PlainText of(XepDocument document) {
    List<Part> parts = new ArrayList<>();
    document
        .allSections()
        .forEach(
            section -> {
              StringBuilder text = new StringBuilder();
              for (Element child : section.element().elements()) {
                if (!Section.isSection(child)) {
                  collect(child, text);
                  append(" ", text);
                }
              }
              parts.add(
                  new Part(
                      document.anchors().id(section.element()).orElse("").replaceAll("\\s", "-"),
                      section.topic(),
                      text.toString().strip()));
            });
    return new PlainText(parts);
  }

  private static void collect(Element element, StringBuilder text) {
    element.attribute("caption").ifPresent(caption -> append(caption.value().value() + " ", text));
    for (Node child : element.children()) {
      if (child instanceof Text data) {
        append(data.text().value(), text);
      } else if (child instanceof Element inner && !inner.is("note")) {
        collect(inner, text);
        if (!(Vocabulary.MARKS.contains(inner.name()) || inner.is("tt"))) {
          append(" ", text);
        }
      }
    }
  }

  /** White space is collapsed, even between two stretches. */
  private static void append(String characters, StringBuilder text) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (!Character.isWhitespace(c)) {
        text.append(c);
      } else if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
      }
    }
  }
}
