package org.xeptools.rule.header;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** A title has ten words or more; a lone dash is no word. */
final class LongTitle implements DocumentRule {
  private static final int MOST = 9;
  private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "long-title",
        Group.HEADER,
        Severity.WARNING,
        Bite.LIVING,
        "A title has fewer than ten words",
        Citation.xep("0143", "format-metadata", "File Metadata"),
        "0.1.0");
  }

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
