package org.xeptools.site.gist;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Attribute;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.Node;
import org.xeptools.document.xml.Text;

/** Everything visible in a document, for keys. */
final class KeyText {
  private KeyText() {}

  /** The source of {@code document}, and what entities bring to it. */
  static List<String> of(XepDocument document) {
    List<String> texts = new ArrayList<>();
    texts.add(String.valueOf(document.source().path().getFileName()));
    texts.add(document.source().text());
    if (!document.references().isEmpty()) {
      StringBuilder brought = new StringBuilder();
      collect(document.root(), part -> isBrought(part, document), brought);
      texts.add(brought.toString());
    }
    return texts;
  }

  /** The names, attributes and texts in {@code element}. */
  static String of(Element element) {
    StringBuilder content = new StringBuilder();
    collect(element, part -> true, content);
    return content.toString();
  }

  private static boolean isBrought(Element element, XepDocument document) {
    return document.source().text().charAt(element.startTag().start()) == '&';
  }

  /** Collects the elements that are {@code asked} for, and of the others what is not literal. */
  private static void collect(Element element, Predicate<Element> asked, StringBuilder into) {
    boolean whole = asked.test(element);
    if (whole) {
      put(element.name(), into);
    }
    for (Attribute attribute : element.attributes()) {
      if (whole || !attribute.value().isLiteral()) {
        put(attribute.name(), into);
        put(attribute.value().value(), into);
      }
    }
    for (Node child : element.children()) {
      if (child instanceof Element inner) {
        collect(inner, asked, into);
      } else if (child instanceof Text text && (whole || !text.text().isLiteral())) {
        put(text.text().value(), into);
      }
    }
    if (whole) {
      put("", into);
    }
  }

  private static void put(String text, StringBuilder into) {
    into.append(text.length()).append(' ').append(text);
  }
}
