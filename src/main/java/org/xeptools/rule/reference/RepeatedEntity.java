package org.xeptools.rule.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.EntityDeclaration;
import org.xeptools.document.xml.EntityList;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.EntityRule;

/** An entity is declared twice: in a document, in the tree's xep.ent, or there and in xep.dtd. */
final class RepeatedEntity implements DocumentRule, EntityRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    return twice(EntityDeclaration.of(document.prolog(), document.source()));
  }

  @Override
  public Stream<Finding> check(EntityList list, Corpus corpus) {
    Map<String, EntityDeclaration> ofDtd = new HashMap<>();
    corpus.declarations("xep.dtd").stream()
        .flatMap(file -> corpus.declarations().list(file).declarations().stream())
        .forEach(entity -> ofDtd.putIfAbsent(entity.name(), entity));
    return Stream.concat(
        list.isSound() ? twice(list.declarations()) : Stream.empty(),
        list.declarations().stream()
            .filter(entity -> ofDtd.containsKey(entity.name()))
            .filter(entity -> !entity.text().equals(ofDtd.get(entity.name()).text()))
            .map(
                entity ->
                    finding(
                            entity.span(),
                            "xep.dtd declares &" + entity.name() + "; too, with another value")
                        .with(
                            Note.of(
                                "In a document that uses both files, the declaration in xep.ent counts"))
                        .with(Note.at(ofDtd.get(entity.name()).span(), "The other is here"))));
  }

  private Stream<Finding> twice(List<EntityDeclaration> declarations) {
    Map<String, EntityDeclaration> first = new HashMap<>();
    return declarations.stream()
        .filter(entity -> first.putIfAbsent(entity.name(), entity) != null)
        .map(
            entity -> {
              EntityDeclaration counts = first.get(entity.name());
              boolean same = counts.text().equals(entity.text());
              return finding(
                      entity.span(),
                      "the entity &"
                          + entity.name()
                          + "; is declared twice"
                          + (same ? "" : ", with two values; this one does not count"))
                  .with(Note.at(counts.span(), "This one counts"));
            });
  }
}
