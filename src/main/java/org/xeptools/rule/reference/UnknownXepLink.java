package org.xeptools.rule.reference;

import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Field;
import org.xeptools.document.XepAddress;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.CorpusRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** A link leads to a XEP that does not exist. */
final class UnknownXepLink implements CorpusRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "unknown-xep-link",
        Group.REFERENCE,
        Severity.ERROR,
        Bite.LIVING,
        "A XEP that a link leads to exists",
        Citation.practice("Mistakes that the history of the series shows"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document, Corpus corpus) {
    return Link.of(document).flatMap(link -> unknown(document, link, corpus).stream()).distinct();
  }

  private Optional<Finding> unknown(XepDocument document, Link link, Corpus corpus) {
    String own = document.header().number().map(Field::text).orElse("");
    return XepAddress.of(link.target())
        .map(XepAddress::number)
        .filter(number -> !number.equals(own) && Series.lacks(corpus, number))
        .map(
            n ->
                link.trace(finding(link.url().span(), "there is no XEP-" + n + " in this series")));
  }
}
