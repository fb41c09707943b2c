package org.xeptools.rule.structure;

import java.util.stream.Stream;
import org.xeptools.document.Section;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.Node;
import org.xeptools.document.xml.Text;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** A section has only its heading. */
final class EmptySection implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    return document
        .allSections()
        .filter(section -> section.subsections().isEmpty() && isEmpty(section.element()))
        .map(this::empty)
        .distinct();
  }

  private static boolean isEmpty(Element element) {
    for (Node node : element.children()) {
      boolean holds =
          node instanceof Element child
              ? child.is("img") || !isEmpty(child)
              : node instanceof Text text && !text.text().isBlank();
      if (holds) {
        return false;
      }
    }
    return true;
  }

  private Finding empty(Section section) {
    Element element = section.element();
    return finding(
        element.attribute("topic").map(t -> t.value().span()).orElse(element.startTag()),
        "the section '" + section.topic() + "' is empty");
  }
}
