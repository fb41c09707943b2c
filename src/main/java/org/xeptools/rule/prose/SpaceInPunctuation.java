package org.xeptools.rule.prose;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Mark;
import org.xeptools.document.Passage;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.source.Edit;

/** There is a blank before a comma or full stop, or inside a bracket. */
final class SpaceInPunctuation implements PassageRule {
  private static final Pattern BEFORE =
      Pattern.compile("(?<=[A-Za-z]{2}|[a-z]\\)|[A-Za-z]['\"])\\s+[.,;](?=\\s+[A-Za-z(]|\\s*$)");

  private static final Pattern INSIDE =
      Pattern.compile(
          "(?<=[\\s(])\\(\\s+(?=[A-Z]?[a-z]{2,}\\s)|(?<=[a-z]{3}|[a-z]['\"])\\s+\\)(?![-:;=])");

  private static final int REACH = 300;
  private static final Pattern EMPTY =
      Pattern.compile("<(\\w+)\\b[^<>]*(?:/>|>\\s*</\\1>)\\s*[.,;)]\\z");

  private static final Set<String> WORDS_BEFORE_MARKS =
      Set.of(
          "the",
          "a",
          "an",
          "character",
          "characters",
          "and",
          "or",
          "escaping",
          "escape",
          "is",
          "by",
          "with",
          "mod",
          "p",
          "comma",
          "semicolon");

  @Override
  public boolean concerns(Passage passage) {
    return passage.has(Mark.LOOSE);
  }

  @Override
  public Stream<Finding> check(XepDocument document, Passage passage) {
    return Stream.concat(
        Spot.each(passage, BEFORE, match -> space(document, passage, match, "before")),
        Spot.each(passage, INSIDE, match -> space(document, passage, match, "inside"))
            .map(finding -> finding.with(milder())));
  }

  private Stream<Finding> space(
      XepDocument document, Passage passage, Matcher match, String where) {
    Spot spot = new Spot(passage, match.start(), match.end());
    String mark = spot.text().strip();
    if (!spot.isWritten(document)
        || followsNothing(document, spot)
        || isSpokenOf(passage.text().value(), match.start())) {
      return Stream.empty();
    }
    Finding finding = finding(spot.span(), "there is a space " + where + " '" + mark + "'");
    return Stream.of(
        spot.isLiteral(document)
            ? finding.with(
                new Fix("Remove it", Safety.UNSAFE, List.of(new Edit(spot.span(), mark))))
            : finding);
  }

  /** True at an element that shows nothing, such as a link without words. */
  private static boolean followsNothing(XepDocument document, Spot spot) {
    String source = document.source().text();
    int end = spot.span().end();
    return EMPTY.matcher(source).region(Math.max(0, end - REACH), end).find();
  }

  /** True if the mark itself is the subject: {@code the characters , and ;}. */
  private static boolean isSpokenOf(String text, int at) {
    int from = text.lastIndexOf(' ', at - 1) + 1;
    return WORDS_BEFORE_MARKS.contains(text.substring(from, at).toLowerCase(Locale.ROOT));
  }
}
