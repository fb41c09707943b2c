package org.xeptools.document.picture;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Converts the values of a drawing for FOP: our fonts, and no groups that are painted as pixels.
 */
final class PaperStyle {
  private static final Pattern FAMILY = Pattern.compile("(?i)font-family\\s*:([^;}]*)");
  private static final Pattern FONT =
      Pattern.compile(
          "(?i)(?<![a-z-])font\\s*:([^;}]*?[0-9.]+[a-z%]*(?:/[0-9.a-z%]+)?)\\s+([^;}]*)");
  private static final Pattern OPACITY = Pattern.compile("(?i)(?<![a-z-])opacity\\s*:([^;}]*)");

  private PaperStyle() {}

  /** {@code value} of the attribute or property {@code name}, converted. */
  static String of(String name, String value) {
    return switch (name) {
      case "font-family" -> families(value);
      case "style" -> style(value);
      default -> value;
    };
  }

  private static String style(String css) {
    String own = FAMILY.matcher(css).replaceAll(m -> "font-family:" + families(m.group(1)));
    own =
        FONT.matcher(own)
            .replaceAll(
                m -> Matcher.quoteReplacement("font:" + m.group(1) + " " + families(m.group(2))));
    return OPACITY
        .matcher(own)
        .replaceAll(
            m ->
                Matcher.quoteReplacement(
                    "fill-opacity:" + m.group(1) + ";stroke-opacity:" + m.group(1)));
  }

  private static String families(String wanted) {
    String lower = wanted.toLowerCase(Locale.ROOT);
    String first =
        lower.matches(".*(mono|courier|consol|menlo|typewriter).*")
            ? "Code"
            : lower.matches(".*(?<!sans-)(?<!sans )serif.*|.*times.*|.*georgia.*")
                ? "Text"
                : "Sans";
    return first + ", Symbols, Letters, Kana, Han";
  }
}
