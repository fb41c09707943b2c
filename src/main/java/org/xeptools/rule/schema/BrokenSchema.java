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
      compiled.faults().stream()
          .filter(fault -> !isDeclaredBeside(fault, definition, own))
          .filter(fault -> !isOfUnknown(fault, definition, schemas))
          .findFirst()
          .map(fault -> broken(fault, definition, document))
          .ifPresent(found::add);
    }
    boolean approved = document.header().status().filter(Status::isApproved).isPresent();
    return found.stream().map(finding -> approved ? finding.with(graver()) : finding);
  }

  /** A schema in several listings includes the others. */
  private static boolean isDeclaredBeside(
      XsdFault fault, Definition definition, List<Definition> own) {
    if (!fault.key().startsWith("src-resolve")) {
      return false;
    }
    String name = fault.value(0).substring(fault.value(0).indexOf(':') + 1);
    return own.stream()
        .filter(
            other -> !other.equals(definition) && other.namespace().equals(definition.namespace()))
        .flatMap(other -> other.schema().elements().stream())
        .anyMatch(global -> global.value("name").equals(name));
  }

  /**
   * True if the names of an imported namespace are unknown, because the tree has no schema for it.
   */
  private static boolean isOfUnknown(XsdFault fault, Definition definition, SchemaCatalog schemas) {
    int colon = fault.value(0).indexOf(':');
    if (!fault.key().equals("src-resolve") || colon < 0) {
      return false;
    }
    String namespace = fault.element().namespace(fault.value(0).substring(0, colon));
    return !namespace.equals(definition.namespace())
        && !namespace.equals(SchemaFault.XSD)
        && !schemas.knows(namespace);
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
        "the schema is not compiled, since it allows more elements in a row than any protocol needs");
  }
}
