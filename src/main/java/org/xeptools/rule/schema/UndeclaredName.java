package org.xeptools.rule.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlAttribute;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Note;
import org.xeptools.finding.Safety;
import org.xeptools.rule.CorpusRule;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.Spelling;
import org.xeptools.xsd.DeclaredNames;
import org.xeptools.xsd.Definition;
import org.xeptools.xsd.SchemaCatalog;

/** An example has an element or attribute that the schemas of its namespace declare nowhere. */
final class UndeclaredName implements CorpusRule {
  private static final int MOST_NAMES = 500;
  private static final Set<String> STANZAS = Set.of("iq", "message", "presence");
  private static final int SHORTEST = 4;

  /** Namespaces of which documents define only a part, and which are declared elsewhere. */
  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  @Override
  public Stream<Finding> check(XepDocument document, Corpus corpus) {
    Namespaces known = new Namespaces(document, SchemaCatalog.of(corpus));
    Map<Use, List<Occurrence>> uses = new LinkedHashMap<>();
    for (Listing listing : document.listings()) {
      if (!listing.isSchema()) {
        listing.xml().roots().forEach(root -> collect(listing, root, known, uses));
      }
    }
    return uses.entrySet().stream()
        .limit(MOST_NAMES)
        .map(use -> undeclared(use.getKey(), use.getValue(), known));
  }

  /** A name in a namespace. For an attribute, the name of its element; "" for an element. */
  private record Use(String namespace, String name, boolean isAttribute, String element) {}

  /** The known namespaces of one document. */
  private static final class Namespaces {
    private final XepDocument document;
    private final SchemaCatalog schemas;
    private final Map<String, Optional<DeclaredNames>> names = new HashMap<>();

    Namespaces(XepDocument document, SchemaCatalog schemas) {
      this.document = document;
      this.schemas = schemas;
    }

    Optional<DeclaredNames> names(String namespace) {
      return names.computeIfAbsent(
          namespace,
          n -> {
            Optional<Definition> definition = schemas.find(n, document);
            boolean legible =
                !n.isEmpty()
                    && !n.equals(XHTML)
                    && definition.filter(Definition::isWellFormed).isPresent();
            return legible ? schemas.names(n, document) : Optional.empty();
          });
    }

    Definition definition(String namespace) {
      return schemas.find(namespace, document).orElseThrow();
    }

    /**
     * The declaration of the attribute's element in the document's own schema, else the beginning
     * of the schema.
     */
    SourceSpan schemaPlace(Use use) {
      Definition definition = definition(use.namespace());
      XmlElement at =
          schemas.compile(definition).declarations(use.element()).stream()
              .findFirst()
              .orElse(definition.schema());
      return definition.listing().span(at.start(), at.nameEnd());
    }

    boolean isOwn(String namespace) {
      return definition(namespace).file().equals(document.source().path());
    }
  }

  private static void collect(
      Listing listing, XmlElement element, Namespaces known, Map<Use, List<Occurrence>> uses) {
    Optional<DeclaredNames> names = known.names(element.namespace());
    boolean declared = names.map(n -> n.has(element)).orElse(true);
    // True for a stanza without its namespace, which inherited-namespace reports.
    boolean isStanza = names.isPresent() && STANZAS.contains(element.name()) && !declared;
    if (isStanza) {
      return;
    }
    if (declared) {
      names.ifPresent(n -> attributes(listing, element, n, uses));
    } else {
      String name = element.localName();
      int start = element.nameEnd() - name.length();
      add(uses, new Use(element.namespace(), name, false, ""), listing, start, element.nameEnd());
    }
    for (XmlElement child : element.elements()) {
      // The content of an undeclared element is not declared either, and is not reported.
      if (declared || !child.namespace().equals(element.namespace())) {
        collect(listing, child, known, uses);
      }
    }
  }

  private static void attributes(
      Listing listing, XmlElement element, DeclaredNames names, Map<Use, List<Occurrence>> uses) {
    if (names.hasAnyAttribute()) {
      return;
    }
    for (XmlAttribute attribute : element.attributes()) {
      String name = attribute.name();
      if (name.indexOf(':') < 0 && !name.equals("xmlns") && !names.attributes().contains(name)) {
        add(
            uses,
            new Use(element.namespace(), name, true, element.localName()),
            listing,
            attribute.start(),
            attribute.nameEnd());
      }
    }
  }

  private static void add(
      Map<Use, List<Occurrence>> uses, Use use, Listing listing, int start, int end) {
    uses.computeIfAbsent(use, u -> new ArrayList<>()).add(new Occurrence(listing, start, end));
  }

  private Finding undeclared(Use use, List<Occurrence> places, Namespaces known) {
    Definition definition = known.definition(use.namespace());
    boolean own = known.isOwn(use.namespace());
    DeclaredNames names = known.names(use.namespace()).orElseThrow();
    Set<String> candidates = use.isAttribute() ? names.attributes() : names.elements();
    Optional<String> near =
        candidates.stream().filter(name -> isNear(use.name(), name)).findFirst();
    long examples = Occurrence.examples(places);
    String schema = own ? "the schema" : "the schema of " + definition.label();
    String what =
        use.isAttribute()
            ? schema
                + " declares no attribute '"
                + use.name()
                + "', which <"
                + use.element()
                + "> has here"
            : schema + " declares no element <" + use.name() + ">";
    boolean atSchema = own && examples >= Occurrence.MAJORITY && near.isEmpty();
    Finding finding =
        atSchema
            ? finding(
                known.schemaPlace(use), what.replace(" here", "") + " in " + examples + " examples")
            : finding(places.get(0).span(), what);
    if (near.isPresent()) {
      String right = use.isAttribute() ? "'" + near.get() + "'" : "<" + near.get() + ">";
      finding = finding.with(Note.of("It declares " + right));
    }
    Optional<String> meant =
        near.filter(name -> use.isAttribute()).or(() -> slip(use, names, places));
    if (near.isEmpty() && meant.isPresent()) {
      finding = finding.with(Note.of("<" + use.element() + "> has '" + meant.get() + "'"));
    }
    Optional<Fix> fix =
        atSchema ? Optional.empty() : meant.flatMap(name -> fix(known.document, places, name));
    finding = fix.map(finding::with).orElse(finding);
    finding = Occurrence.alsoAt(places, finding, atSchema ? "An example has it here" : "Also here");
    return own || near.isPresent() ? finding : finding.with(milder());
  }

  /** The attribute of the element that was probably meant; its name may be short. */
  private static Optional<String> slip(Use use, DeclaredNames names, List<Occurrence> places) {
    return use.isAttribute() && Occurrence.examples(places) < Occurrence.MAJORITY
        ? names.attributes(use.element()).stream()
            .flatMap(Set::stream)
            .filter(name -> Spelling.isClose(name, use.name()))
            .min(Comparator.comparingInt(name -> Spelling.distance(name, use.name())))
        : Optional.empty();
  }

  /** Writes {@code name} wherever the file has the example's own text. */
  private static Optional<Fix> fix(XepDocument document, List<Occurrence> places, String name) {
    List<Edit> edits =
        places.stream()
            .filter(place -> !place.tag().contains(" " + name + "="))
            .map(Occurrence::span)
            .filter(span -> document.source().textOf(span).equals(places.get(0).text()))
            .distinct()
            .map(span -> new Edit(span, name))
            .toList();
    return edits.isEmpty()
        ? Optional.empty()
        : Optional.of(new Fix("Write " + name, Safety.UNSAFE, edits));
  }

  private static boolean isNear(String name, String declared) {
    return name.length() >= SHORTEST
        && !name.equals(declared)
        && (name.equalsIgnoreCase(declared)
            || Spelling.distance(name, declared) <= (name.length() > 2 * SHORTEST ? 2 : 1));
  }
}
