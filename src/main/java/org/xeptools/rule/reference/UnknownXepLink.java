package org.xeptools.rule.reference;

import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Field;
import org.xeptools.document.XepAddress;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.CorpusRule;

/** A link leads to a XEP that does not exist. */
final class UnknownXepLink implements CorpusRule {
  @Override
  public Stream<Finding> check(XepDocument document, Corpus corpus) {
    return Link.of(document).flatMap(link -> unknown(document, link, corpus).stream()).distinct();
  }

  private Optional<Finding> unknown(XepDocument document, Link link, Corpus corpus) {
    String own = document.header().number().map(Field::text).orElse("");
    return XepAddress.of(link.target())
        .map(XepAddress::number)
        .filter(number -> !number.equals(own) && corpus.lacks(number))
        .map(
            n ->
                link.trace(finding(link.url().span(), "there is no XEP-" + n + " in this series")));
  }
}
