package org.xeptools.site.gist;

import java.util.ArrayList;
import java.util.List;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Attribute;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.Node;
import org.xeptools.document.xml.Text;

/** Everything visible in a document, for keys. */
final class KeyText {
  private KeyText() {}

  /** The source of {@code document} and, if it has entities, the text that they expand to. */
  static List<String> of(XepDocument document) {
    List<String> texts = new ArrayList<>();
    texts.add(String.valueOf(document.source().path().getFileName()));
    texts.add(document.source().text());
    if (!document.references().isEmpty()) {
      texts.add(of(document.root()));
    }
    return texts;
  }

  /** The names, attributes and texts in {@code element}. */
  static String of(Element element) {
    StringBuilder content = new StringBuilder();
    collect(element, content);
    return content.toString();
  }

  private static void collect(Element element, StringBuilder into) {
    put(element.name(), into);
    for (Attribute attribute : element.attributes()) {
      put(attribute.name(), into);
      put(attribute.value().value(), into);
    }
    for (Node child : element.children()) {
      if (child instanceof Element inner) {
        collect(inner, into);
      } else if (child instanceof Text text) {
        put(text.text().value(), into);
      }
    }
    put("", into);
  }

  private static void put(String text, StringBuilder into) {
    into.append(text.length()).append(' ').append(text);
  }
}
