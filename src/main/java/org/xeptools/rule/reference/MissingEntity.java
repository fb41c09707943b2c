package org.xeptools.rule.reference;

import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.CorpusRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** The tree's xep.ent has no entity for a published document. */
final class MissingEntity implements CorpusRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "missing-entity",
        Group.REFERENCE,
        Severity.ERROR,
        Bite.LIVING,
        "A published XEP has an entity in xep.ent",
        Citation.practice("the editors' processing of an acceptance"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document, Corpus corpus) {
    return document.header().number().stream()
        .filter(number -> corpus.hasEntities() && corpus.published().containsKey(number.text()))
        .filter(number -> corpus.entity("xep" + number.text()).isEmpty())
        .map(number -> finding(number.span(), "xep.ent has no entity &xep" + number.text() + ";"));
  }
}
