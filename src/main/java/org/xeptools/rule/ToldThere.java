package org.xeptools.rule;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.EntityReference;
import org.xeptools.finding.Finding;
import org.xeptools.source.SourceSpan;

/**
 * Leaves out findings that are reported in the tree's xep.ent and not at the references to its
 * entities.
 *
 * @param shared the references to entities of the tree
 * @param faulty the references to faulty entities
 */
record ToldThere(Set<SourceSpan> shared, Set<SourceSpan> faulty) {

  static ToldThere of(XepDocument document) {
    return new ToldThere(
        spans(document, EntityReference::shared), spans(document, EntityReference::faulty));
  }

  private static Set<SourceSpan> spans(XepDocument document, Predicate<EntityReference> which) {
    return document.references().stream()
        .filter(which)
        .map(EntityReference::span)
        .collect(Collectors.toSet());
  }

  /** The {@code findings} of {@code rule} that are not reported there. */
  Stream<Finding> without(Stream<Finding> findings, Rule rule) {
    boolean judged = rule instanceof DocumentRule r && r.judgesEntities();
    Set<SourceSpan> told = judged ? shared : faulty;
    return told.isEmpty() ? findings : findings.filter(f -> !told.contains(f.span()));
  }
}
