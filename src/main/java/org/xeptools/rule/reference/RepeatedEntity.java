package org.xeptools.rule.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** An entity is declared twice: in the document, or the document's own in the tree's xep.ent. */
final class RepeatedEntity implements CorpusRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "repeated-entity",
        Group.REFERENCE,
        Severity.WARNING,
        Bite.LIVING,
        "An entity is declared once",
        Citation.practice("XML 1.0 § Entity Declarations: of two the first counts, silently"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document, Corpus corpus) {
    return Stream.concat(inDocument(document), inTree(document, corpus));
  }

  private Stream<Finding> inDocument(XepDocument document) {
    Map<String, EntityDeclaration> first = new HashMap<>();
    return EntityDeclaration.ofDocument(document).stream()
        .filter(entity -> first.putIfAbsent(entity.name(), entity) != null)
        .map(
            entity ->
                finding(entity.span(), "the entity &" + entity.name() + "; is declared twice")
                    .with(Note.at(first.get(entity.name()).span(), "This one counts")));
  }

  private Stream<Finding> inTree(XepDocument document, Corpus corpus) {
    return document.header().number().stream()
        .filter(number -> corpus.published().containsKey(number.text()))
        .flatMap(number -> twice(number, corpus.entity("xep" + number.text())));
  }

  private Stream<Finding> twice(Field number, List<EntityDeclaration> declarations) {
    return declarations.stream()
        .skip(1)
        .map(
            entity ->
                finding(number.span(), "xep.ent declares &" + entity.name() + "; twice")
                    .with(Note.at(declarations.get(0).span(), "This one counts"))
                    .with(Note.at(entity.span(), "This one does not")));
  }
}
