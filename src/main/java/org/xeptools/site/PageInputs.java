package org.xeptools.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xeptools.document.Field;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Attribute;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.Node;
import org.xeptools.document.xml.Text;
import org.xeptools.facts.Key;
import org.xeptools.render.RenderContext;

/** All inputs of a document's pages, as texts for a {@link Key}. */
public final class PageInputs {
  private PageInputs() {}

  /** The visible content of {@code document}, including that of its entities. */
  public static List<String> of(XepDocument document) {
    List<String> texts = new ArrayList<>();
    texts.add(String.valueOf(document.source().path().getFileName()));
    texts.add(document.source().text());
    if (!document.references().isEmpty()) {
      StringBuilder content = new StringBuilder();
      collect(document.root(), content);
      texts.add(content.toString());
    }
    return texts;
  }

  /** The facts about other documents and other pages that a page of {@code document} may show. */
  public static List<String> of(XepDocument document, RenderContext context) {
    List<String> texts = new ArrayList<>();
    for (String number : context.mentioned(document)) {
      texts.add(number);
      context
          .headers()
          .apply(number)
          .ifPresent(
              header -> {
                texts.add(text(header.title()));
                texts.add(text(header.statusText()));
              });
    }
    texts.addAll(context.ways(document));
    texts.add(context.neighbors().toString());
    texts.add(context.imprint().onPages());
    return texts;
  }

  private static String text(Optional<Field> field) {
    return field.map(Field::text).orElse("");
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
