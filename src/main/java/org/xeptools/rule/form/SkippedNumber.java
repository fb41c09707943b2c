package org.xeptools.rule.form;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.CorpusRule;

/** The document with the highest number of the tree leaves the number before it free. */
final class SkippedNumber implements CorpusRule {
  @Override
  public Stream<Finding> check(XepDocument document, Corpus corpus) {
    return document.header().number().stream()
        .filter(number -> corpus.isLast(number.text()))
        .filter(number -> corpus.published().size() > 1)
        .filter(number -> !corpus.has(before(number.text())))
        .filter(number -> !isDeclared(before(number.text()), corpus))
        .map(
            number ->
                finding(
                    number.span(),
                    "the number " + number.text() + " leaves " + before(number.text()) + " free"));
  }

  /** True if xep.ent has an entity for it, so that it is taken though the document is elsewhere. */
  private static boolean isDeclared(String number, Corpus corpus) {
    return !corpus.entities().all().getOrDefault("xep" + number, List.of()).isEmpty();
  }

  private static String before(String number) {
    return String.format(Locale.ROOT, "%04d", Integer.parseInt(number) - 1);
  }
}
