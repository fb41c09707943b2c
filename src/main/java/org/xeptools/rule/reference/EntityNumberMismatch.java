package org.xeptools.rule.reference;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.EntityDeclaration;
import org.xeptools.document.Field;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.CorpusRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** The tree's xep.ent gives a document another number than it has. */
final class EntityNumberMismatch implements CorpusRule {
  private static final Pattern NUMBER = Pattern.compile("(?i)\\bxep-(\\d{4})\\b");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "entity-number-mismatch",
        Group.REFERENCE,
        Severity.ERROR,
        Bite.LIVING,
        "The entity of a XEP leads to that XEP",
        Citation.practice("the editors' care for xep.ent"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document, Corpus corpus) {
    return document.header().number().stream()
        .filter(number -> corpus.published().containsKey(number.text()))
        .flatMap(
            number ->
                corpus.entity("xep" + number.text()).stream()
                    .limit(1)
                    .flatMap(entity -> strange(number, entity)));
  }

  private Stream<Finding> strange(Field number, EntityDeclaration entity) {
    return NUMBER
        .matcher(entity.text().orElse(""))
        .results()
        .map(found -> found.group(1))
        .filter(other -> !other.equals(number.text()))
        .distinct()
        .map(
            other ->
                finding(number.span(), "&" + entity.name() + "; speaks of XEP-" + other)
                    .with(Note.at(entity.span(), "The entity is declared here")));
  }
}
