package org.xeptools.rule.prose;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Mark;
import org.xeptools.document.Passage;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.source.XepSource;

/** Characters were damaged by a wrong encoding or escaping. */
final class MangledCharacter implements PassageRule {
  private static final Pattern ESCAPED_TAG =
      Pattern.compile("&lt;/?[a-z][\\w:-]*(?:\\s[^<>&]{0,200})?/?&gt;");

  private static final Pattern ODD =
      Pattern.compile(
          "\u00C3[\u0080-\u00BF\u2018-\u203A]|\u00E2\u20AC[\u0080-\u2122]?|\u00C2[\u00A0-\u00BF]|\uFFFD"
              + "|[\u0080-\u0098\u009A-\u009F\u00AD\u200B\u200D-\u200F\u202A-\u202E\u2060\uFEFF]");

  @Override
  public boolean concerns(Passage passage) {
    return passage.has(Mark.AMPERSAND) || passage.has(Mark.NOT_ASCII);
  }

  @Override
  public Stream<Finding> check(XepDocument document, Passage passage) {
    Stream<Finding> escapes =
        !passage.has(Mark.AMPERSAND)
            ? Stream.empty()
            : Spot.all(passage, ESCAPED_TAG)
                .filter(spot -> !spot.isQuoted())
                .map(
                    spot ->
                        finding(spot.span(), "the markup '" + spot.text() + "' is escaped twice"));
    return Stream.concat(
        escapes,
        !passage.has(Mark.NOT_ASCII)
            ? Stream.empty()
            : Spot.all(passage, ODD)
                .filter(spot -> !isJoiner(spot))
                .filter(spot -> !isStandIn(spot, document.source()))
                .map(spot -> finding(spot.span(), describe(spot.text()))));
  }

  /** Emoji and some scripts are joined by characters without width. */
  private static boolean isJoiner(Spot spot) {
    return spot.text().charAt(0) == '\u200D' && spot.before() > '\u024F';
  }

  /** Characters that XML does not allow were reported, and are read as U+FFFD. */
  private static boolean isStandIn(Spot spot, XepSource source) {
    return spot.text().equals("\uFFFD")
        && spot.span().length() == 1
        && source.text().charAt(spot.span().start()) != '\uFFFD';
  }

  private static String describe(String text) {
    char c = text.charAt(0);
    if (text.length() > 1) {
      return "'" + text + "' looks like a character read in the wrong encoding";
    }
    return c == '\uFFFD'
        ? "U+FFFD replaces a character that was lost"
        : String.format(Locale.ROOT, "the character U+%04X is invisible", (int) c);
  }
}
