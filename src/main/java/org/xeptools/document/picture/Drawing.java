package org.xeptools.document.picture;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A drawing in SVG that runs nothing, loads nothing and is cheap to draw.
 *
 * @param forPages the version for browsers
 * @param forPaper the version for FOP: in our fonts, and without parts that it would have to paint
 *     as pixels
 * @param size its width and height in pixels
 * @param leftOut the kinds of parts that were removed, as plurals, sorted: "scripts"
 */
record Drawing(String forPages, String forPaper, String size, Set<String> leftOut) {
  private static final Pattern LENGTH =
      Pattern.compile("([0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)(px|pt|mm|cm|in|pc|em|ex)?");
  private static final Pattern BOX =
      Pattern.compile(
          "-?[0-9.]+[\\s,]+-?[0-9.]+[\\s,]+([0-9]+(?:\\.[0-9]+)?)[\\s,]+([0-9]+(?:\\.[0-9]+)?)");
  private static final double MAX_SIDE = 10_000;

  /** The drawing in {@code file}. */
  static Drawing of(byte[] file) throws Unfit {
    Set<String> leftOut = new TreeSet<>();
    DrawingNode root = DrawingReader.read(file, leftOut);
    size(root);
    new DrawingStyles(root, leftOut).clean();
    DrawingCost.judge(root, leftOut);
    String forPages = root.xml((name, value) -> value);
    root.tree().forEach(Drawing::fade);
    String size = root.value("width") + " " + root.value("height");
    return new Drawing(forPages, root.xml(PaperStyle::of), size, leftOut);
  }

  /** FOP would paint a group that is transparent as a whole as pixels. */
  private static void fade(DrawingNode node) {
    String opacity = node.attributes().remove("opacity");
    if (opacity != null) {
      node.attributes().putIfAbsent("fill-opacity", opacity);
      node.attributes().putIfAbsent("stroke-opacity", opacity);
    }
  }

  /** Sets the width and the height of the root that it states or implies. */
  private static void size(DrawingNode root) throws Unfit {
    Matcher box = BOX.matcher(root.value("viewBox"));
    boolean boxed = box.matches();
    double width = length(root.value("width"));
    double height = length(root.value("height"));
    double boxWidth = boxed ? Double.parseDouble(box.group(1)) : 300;
    double boxHeight = boxed ? Double.parseDouble(box.group(2)) : 150;
    if (boxed && (boxWidth == 0 || boxHeight == 0)) {
      throw new Unfit("its viewBox has no width or no height");
    }
    double w = width > 0 ? width : height > 0 && boxed ? height * boxWidth / boxHeight : boxWidth;
    double h = height > 0 ? height : width > 0 && boxed ? width * boxHeight / boxWidth : boxHeight;
    if (w > MAX_SIDE || h > MAX_SIDE) {
      throw new Unfit(
          String.format(
              Locale.ROOT, "it is %.0f × %.0f pixels large, more than 10,000 a side", w, h));
    }
    root.attributes().put("width", text(w));
    root.attributes().put("height", text(h));
    root.attributes().putIfAbsent("font-family", "sans-serif");
  }

  private static String text(double pixels) {
    return String.format(Locale.ROOT, "%.2f", Math.max(pixels, 1)).replaceFirst("\\.?0+$", "");
  }

  /** The length in pixels; 0 if it depends on something else. */
  private static double length(String value) {
    Matcher length = LENGTH.matcher(value);
    if (!length.matches() || length.group(1).length() > 12) {
      return 0;
    }
    String unit = length.group(2) == null ? "px" : length.group(2);
    double pixels =
        switch (unit) {
          case "pt" -> 96 / 72.0;
          case "mm" -> 96 / 25.4;
          case "cm" -> 96 / 2.54;
          case "in" -> 96;
          case "pc", "em" -> 16;
          case "ex" -> 8;
          default -> 1;
        };
    return Double.parseDouble(length.group(1)) * pixels;
  }
}
