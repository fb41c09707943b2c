package org.xeptools.rule.header;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** A title has ten words or more; a lone dash does not count. */
final class LongTitle implements DocumentRule {
  private static final int MOST = 9;
  private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document.header().title().filter(t -> words(t.text()) > MOST).stream()
        .map(
            title ->
                finding(
                    title.span(),
                    "the title has "
                        + words(title.text())
                        + " words; fewer than ten are expected"));
  }

  private static long words(String text) {
    return WORD.matcher(text).results().count();
  }
}
