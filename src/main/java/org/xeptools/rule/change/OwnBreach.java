package org.xeptools.rule.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.source.SourceSpan;
import org.xeptools.xsd.CompiledSchema;
import org.xeptools.xsd.DeclaredNames;
import org.xeptools.xsd.Definition;
import org.xeptools.xsd.Departure;
import org.xeptools.xsd.DepartureWords;
import org.xeptools.xsd.ExampleJudge;
import org.xeptools.xsd.SchemaCatalog;

/**
 * An example that is not valid against a schema of its own document.
 *
 * @param listing the example
 * @param place the place of the fault in the example
 * @param declaration the place in the schema that it contradicts
 * @param family the namespace without version
 * @param cause equal for breaches with one cause
 * @param words the message, one sentence
 */
record OwnBreach(
    Listing listing,
    SourceSpan place,
    SourceSpan declaration,
    String family,
    String cause,
    String words) {

  /** The certain breaches in {@code document}, in order, of schemas that compile. */
  static List<OwnBreach> in(XepDocument document, Corpus corpus) {
    SchemaCatalog schemas = SchemaCatalog.of(corpus);
    Map<String, List<Definition>> own = own(document);
    List<OwnBreach> found = new ArrayList<>();
    for (Listing listing : document.listings()) {
      if (own.isEmpty() || listing.isSchema() || !listing.isExample()) {
        continue;
      }
      for (XmlElement root : listing.xml().roots()) {
        ExampleJudge.units(root)
            .forEach(
                (namespace, units) -> {
                  List<Definition> definitions = own.getOrDefault(namespace, List.of());
                  if (isSound(definitions, schemas)) {
                    DeclaredNames names = schemas.names(namespace, document).orElseThrow();
                    for (XmlElement unit : units) {
                      departures(unit, listing, definitions, schemas, found);
                      undeclared(unit, listing, definitions.get(0), names, found);
                    }
                  }
                });
      }
    }
    return found;
  }

  /** The families of the schemas in {@code document} that compile. */
  static Set<String> sound(XepDocument document, Corpus corpus) {
    SchemaCatalog schemas = SchemaCatalog.of(corpus);
    return own(document).entrySet().stream()
        .filter(entry -> isSound(entry.getValue(), schemas))
        .map(entry -> family(entry.getKey()))
        .collect(Collectors.toSet());
  }

  private static boolean isSound(List<Definition> definitions, SchemaCatalog schemas) {
    return !definitions.isEmpty()
        && definitions.stream().allMatch(definition -> schemas.compile(definition).isSound());
  }

  private static Map<String, List<Definition>> own(XepDocument document) {
    return SchemaCatalog.in(document).stream()
        .filter(definition -> !definition.namespace().isEmpty())
        .collect(Collectors.groupingBy(Definition::namespace));
  }

  /** A schema that is one of several for its namespace is incomplete. */
  private static void departures(
      XmlElement unit,
      Listing listing,
      List<Definition> definitions,
      SchemaCatalog schemas,
      List<OwnBreach> found) {
    if (definitions.size() > 1) {
      return;
    }
    Definition definition = definitions.get(0);
    CompiledSchema schema = schemas.compile(definition);
    boolean abridged = listing.xml().isAbridged() || !listing.xml().isWellFormed();
    for (Departure departure : ExampleJudge.judge(unit, definition, schema, abridged)) {
      if (departure.kind().isCertain()) {
        found.add(
            new OwnBreach(
                listing,
                listing.span(departure.start(), departure.end()),
                span(definition, schema.broken(departure).orElse(definition.schema())),
                family(definition.namespace()),
                departure.cause(),
                DepartureWords.of(departure, "the schema")));
      }
    }
  }

  /**
   * Elements with a name that no schema declares, which {@link org.xeptools.xsd.ExampleJudge} does
   * not report.
   */
  private static void undeclared(
      XmlElement element,
      Listing listing,
      Definition definition,
      DeclaredNames names,
      List<OwnBreach> found) {
    boolean declared = !element.namespace().equals(definition.namespace()) || names.has(element);
    if (!declared) {
      String name = element.localName();
      found.add(
          new OwnBreach(
              listing,
              listing.span(element.nameEnd() - name.length(), element.nameEnd()),
              span(definition, definition.schema()),
              family(definition.namespace()),
              "UNDECLARED " + name,
              "the schema declares no element <" + name + ">"));
    }
    for (XmlElement child : element.elements()) {
      // The content of an undeclared element is not declared either, and is not reported.
      if (declared || !child.namespace().equals(element.namespace())) {
        undeclared(child, listing, definition, names, found);
      }
    }
  }

  private static SourceSpan span(Definition definition, XmlElement element) {
    return definition.listing().span(element.start(), element.nameEnd());
  }

  private static String family(String namespace) {
    return NamespaceParts.family(namespace).orElse(namespace);
  }
}
