package org.xeptools.rule.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.finding.Finding;
import org.xeptools.lifecycle.Status;
import org.xeptools.rule.CorpusRule;
import org.xeptools.xsd.CompiledSchema;
import org.xeptools.xsd.Definition;
import org.xeptools.xsd.SchemaCatalog;
import org.xeptools.xsd.XsdFault;

/** A schema that a processor of XML Schema refuses. */
final class BrokenSchema implements CorpusRule {

  @Override
  public Stream<Finding> check(XepDocument document, Corpus corpus) {
    List<Definition> own = SchemaCatalog.in(document);
    if (own.isEmpty()) {
      return Stream.empty();
    }
    SchemaCatalog schemas = SchemaCatalog.of(corpus);
    List<Finding> found = new ArrayList<>();
    for (Definition definition : own) {
      if (!definition.isWellFormed()) {
        continue; // malformed-schema reports this
      }
      CompiledSchema compiled = schemas.compile(definition);
      if (compiled.isTooLarge()) {
        found.add(tooLarge(definition));
      }
      schemas.faults(definition, own).stream()
          .findFirst()
          .map(fault -> broken(fault, definition, document))
          .ifPresent(found::add);
    }
    boolean approved = document.header().status().filter(Status::isApproved).isPresent();
    return found.stream().map(finding -> approved ? finding.with(graver()) : finding);
  }

  private Finding broken(XsdFault fault, Definition definition, XepDocument document) {
    SchemaFault explained = FaultExplanation.of(fault, definition, document);
    Finding finding = finding(explained.place(), explained.message());
    Finding advised = explained.note().map(finding::with).orElse(finding);
    return explained.fix().map(advised::with).orElse(advised);
  }

  private Finding tooLarge(Definition definition) {
    XmlElement root = definition.schema();
    return finding(
        definition.listing().span(root.start(), root.nameEnd()),
        "the schema is not compiled, since it has more elements, repetitions or imports than any"
            + " protocol needs");
  }
}
