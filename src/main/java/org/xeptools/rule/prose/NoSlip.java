package org.xeptools.rule.prose;

import java.util.regex.Pattern;

/** Recognizes words that look like slips but are right. */
final class NoSlip {
  /** A quoted slip where slips are the topic is intended. */
  private static final Pattern ABOUT_SLIPS =
      Pattern.compile("(?i)\\b(?:mis-?spel|mis-?typ|typo|typing error|spelling)");

  private static final int NEARBY = 100;
  private static final int LONG_LIST = 2_000;
  private static final Pattern THANKS =
      Pattern.compile("(?i)\\b(?:thank|acknowledg|contribut|grateful|credit)");
  private static final Pattern NAME_AFTER = Pattern.compile("\\s+\\p{Lu}\\p{Ll}");
  private static final Pattern NAME_BEFORE = Pattern.compile("\\p{Lu}[\\p{L}.'-]*+\\s++$");

  private NoSlip() {}

  /** Quoted where slips are the topic: “Hello tehre”. */
  static boolean isShown(Spot spot) {
    String before = before(spot, NEARBY);
    boolean quoted =
        before.lastIndexOf('\u201C') > before.lastIndexOf('\u201D')
            || before.chars().filter(c -> c == '"').count() % 2 == 1;
    return quoted && ABOUT_SLIPS.matcher(before).find();
  }

  /** Part of a name where somebody is thanked: Teh Chang. */
  static boolean isSomebody(Spot spot) {
    String all = spot.passage().text().value();
    return Character.isUpperCase(spot.text().charAt(0))
        && !spot.follows(".:;!?")
        && (NAME_AFTER.matcher(all).region(spot.end(), all.length()).lookingAt()
            || NAME_BEFORE.matcher(before(spot, NEARBY)).find())
        && THANKS.matcher(before(spot, LONG_LIST)).find();
  }

  private static String before(Spot spot, int length) {
    int start = Math.max(0, spot.start() - length);
    return spot.passage().text().value().substring(start, spot.start());
  }
}
