package org.xeptools.document;

import java.util.List;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.MalformedXml;
import org.xeptools.format.Vocabulary;

/** The part of a tree that is as its author meant it, if the text is not well-formed. */
final class SoundPart {
  private SoundPart() {}

  /**
   * The offset from which on the tree is not what the author meant: in an element whose end tag
   * seems to be missing, the first child of the same name, or its start if there is none.
   */
  static int end(MalformedXml failure, List<Element> open) {
    return failure.wrongEndTag().map(name -> end(name, open)).orElse(Integer.MAX_VALUE);
  }

  private static int end(String name, List<Element> open) {
    for (int i = 1; i < open.size(); i++) {
      if (open.get(i).is(name)) {
        Element unclosed = open.get(i - 1);
        return unclosed
            .first(unclosed.name())
            .map(again -> again.startTag().start())
            .orElse(unclosed.startTag().end());
      }
    }
    return open.isEmpty() || open.get(0).is(name)
        ? Integer.MAX_VALUE
        : withoutStart(open.get(0), name);
  }

  /**
   * The offset if a start tag in {@code element} is missing or misspelled: after the last child of
   * that name.
   */
  private static int withoutStart(Element element, String name) {
    if (!Vocabulary.has(element.name())) {
      return element.startTag().start();
    }
    int after = element.startTag().end();
    for (Element child : element.elements()) {
      if (child.is(name) && child.endTag().isPresent()) {
        after = child.span().end();
      }
    }
    return after;
  }
}
