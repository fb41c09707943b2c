package org.xeptools;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Documents of one monotonous shape and any size, each the worst that one stage can be given. */
public final class Shapes {
  private Shapes() {}

  /** By name, a document of about so many characters. */
  public static Map<String, IntFunction<String>> all() {
    Map<String, IntFunction<String>> all = new LinkedHashMap<>();
    List.of(
            new ProseShapes(all),
            new MarkupShapes(all),
            new HeaderShapes(all),
            new ListingShapes(all),
            new EntityShapes(all))
        .forEach(ShapeFamily::add);
    return all;
  }

  /** A whole document around the content of one section. */
  public static String section(String content) {
    return ShapeFamily.document(
        "", "", "<section1 topic='Introduction' anchor='intro'>" + content + "</section1>");
  }

  /** {@code piece} again and again, its {@code %d} counted. */
  public static String repeat(String piece, int size) {
    StringBuilder text = new StringBuilder(size + piece.length());
    for (int i = 0; text.length() < size; i++) {
      text.append(piece.replace("%d", String.valueOf(i)));
    }
    return text.toString();
  }
}
