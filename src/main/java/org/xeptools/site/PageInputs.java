package org.xeptools.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xeptools.document.Field;
import org.xeptools.facts.Key;
import org.xeptools.render.Links;
import org.xeptools.render.RenderContext;

/** The inputs of a page about a document that come from elsewhere, as texts for a {@link Key}. */
public final class PageInputs {
  private PageInputs() {}

  /**
   * The facts about other documents and other pages that a page of a document with {@code links}
   * may show.
   */
  public static List<String> of(Links links, RenderContext context) {
    List<String> texts = new ArrayList<>();
    for (String number : context.mentioned(links)) {
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
    texts.addAll(context.ways(links));
    texts.add(context.neighbors().toString());
    texts.add(context.imprint().onPages());
    return texts;
  }

  private static String text(Optional<Field> field) {
    return field.map(Field::text).orElse("");
  }
}
