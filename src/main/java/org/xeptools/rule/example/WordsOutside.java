package org.xeptools.rule.example;

import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.Node;
import org.xeptools.document.xml.Text;

/** All text of a document outside its examples, header included. */
public final class WordsOutside {
  private WordsOutside() {}

  public static String of(XepDocument document) {
    StringBuilder text = new StringBuilder();
    collect(document.root(), text);
    return text.toString();
  }

  private static void collect(Element element, StringBuilder text) {
    for (Node child : element.children()) {
      if (child instanceof Text data) {
        text.append(data.text().value());
      } else if (child instanceof Element inner && !inner.is("example") && !inner.is("code")) {
        collect(inner, text);
      }
    }
  }
}
