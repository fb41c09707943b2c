package org.xeptools.rule.header;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** An abstract has three sentences or more. */
final class LongAbstract implements DocumentRule {
  private static final int MOST = 2;
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?i)\\b(e\\.g|i\\.e|a\\.k\\.a|vs|etc|cf|inc|no|resp|approx|incl|sec|fig|dr)\\.");

  /** A sentence ends before the capital, bracket or quotation mark that begins the next. */
  private static final Pattern END =
      Pattern.compile("[.!?][\"\u201d')\\]]{0,2}\\s+(?=[\"\u201c'(\\[]?\\p{Lu})");

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document.header().abstractText().filter(t -> sentences(t.text()) > MOST).stream()
        .map(
            text ->
                finding(
                    text.span(),
                    "the abstract has "
                        + sentences(text.text())
                        + " sentences; one or two are expected"));
  }

  private static long sentences(String text) {
    String plain = ABBREVIATION.matcher(text).replaceAll("");
    return END.matcher(plain).results().count() + 1;
  }
}
