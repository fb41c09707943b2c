package org.xeptools.rule.header;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/** A title ends like a sentence. */
final class TitleWithFullStop implements DocumentRule {
  /** False for an abbreviation ("Ltd.", "v2.") and for an ellipsis. */
  private static final Pattern STOP = Pattern.compile("(\\p{Ll}{4}|\\))[.,;:]$");

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document.header().title().filter(t -> STOP.matcher(t.text()).find()).stream()
        .map(title -> stopped(document, title));
  }

  private Finding stopped(XepDocument document, Field title) {
    SourceSpan last = document.source().span(title.span().end() - 1, title.span().end());
    Finding finding = finding(title.span(), "the title ends with '" + last(title.text()) + "'");
    // UNSAFE: the document's entity in xep.ent has the title too, and has to be changed with it.
    return document.source().textOf(last).equals(last(title.text()))
        ? finding.with(new Fix("Remove it", Safety.UNSAFE, List.of(new Edit(last, ""))))
        : finding;
  }

  private static String last(String text) {
    return text.substring(text.length() - 1);
  }
}
