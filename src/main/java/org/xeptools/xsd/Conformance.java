package org.xeptools.xsd;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlAttribute;
import org.xeptools.document.listing.XmlElement;

/**
 * Tells whether an example is valid exactly as printed. It gives no answer if the example has a
 * placeholder, or if a schema cannot be used unchanged.
 */
public final class Conformance {
  /** Signs of omissions and placeholders. */
  private static final Pattern ABRIDGED =
      Pattern.compile("\\.\\.|[…\\[\\]{}$]|\\*\\s*\\*|%\\w+%|(?i:base-?64|snip|\\bxxx+)");

  private static final Set<String> LENIENT = Set.of("lax", "skip");
  private static final int MOST_ATTRIBUTES = 100;

  /** Reads examples as written, in the stream of a client. */
  private static final XmlEvents.Reading STRICT =
      new XmlEvents.Reading() {
        @Override
        public String defaultNamespace() {
          return "jabber:client";
        }
      };

  private final XepDocument document;
  private final SchemaCatalog schemas;

  /** The conformance of the examples of {@code document} to {@code schemas}, those of its tree. */
  public Conformance(XepDocument document, SchemaCatalog schemas) {
    this.document = document;
    this.schemas = schemas;
  }

  /**
   * The schemas that {@code example} is valid against, in order of the elements; empty if the
   * example is incomplete, or if an element departs from its schema or has a schema that cannot be
   * used. Elements of namespaces without a schema are not validated.
   */
  public List<Definition> of(Listing example) {
    if (!isWhole(example)) {
      return List.of();
    }
    Map<String, List<XmlElement>> units = new LinkedHashMap<>();
    for (XmlElement root : example.xml().roots()) {
      ExampleJudge.units(root)
          .forEach((ns, all) -> units.computeIfAbsent(ns, n -> new ArrayList<>()).addAll(all));
    }
    List<Definition> kept = new ArrayList<>();
    for (Map.Entry<String, List<XmlElement>> unit : units.entrySet()) {
      Optional<Definition> definition = definition(unit.getKey());
      if (definition.isEmpty()) {
        continue;
      }
      if (!isKept(definition.get(), unit.getValue())) {
        return List.of();
      }
      kept.add(definition.get());
    }
    return kept;
  }

  private boolean isKept(Definition definition, List<XmlElement> units) {
    CompiledSchema schema = schemas.compile(definition);
    return schema.isSound()
        && schema.isWhole()
        && holdsOnlyDeclared(units, definition)
        && units.stream()
            .allMatch(unit -> isRoot(unit, schema) && schema.judge(unit, STRICT).isEmpty());
  }

  /**
   * False if the schema allows only elements that some schema declares, and {@code units} have
   * others.
   */
  private boolean holdsOnlyDeclared(List<XmlElement> units, Definition definition) {
    boolean[] holds = {true};
    boolean[] strict = {false};
    definition
        .schema()
        .walk(
            part ->
                strict[0] |=
                    part.is("any") && !LENIENT.contains(part.value("processContents").strip()));
    if (strict[0]) {
      units.forEach(
          unit ->
              unit.walk(
                  element ->
                      holds[0] &=
                          !element.namespace().equals(definition.namespace())
                              || element.elements().stream().allMatch(this::isDeclared)));
    }
    return holds[0];
  }

  private boolean isDeclared(XmlElement element) {
    String namespace = element.namespace();
    return namespace.isEmpty()
        || SchemaCatalog.isOfRfc(namespace)
        || schemas
            .names(namespace, document)
            .filter(names -> names.globals("element").contains(element.localName()))
            .isPresent()
        || element.parent().map(XmlElement::namespace).filter(namespace::equals).isPresent();
  }

  /** The schema for the elements of {@code namespace} in the document. */
  public Optional<Definition> definition(String namespace) {
    return namespace.isEmpty() || SchemaCatalog.isOfRfc(namespace)
        ? Optional.empty()
        : schemas.find(namespace, document);
  }

  /** True if {@code example} has no omission and no placeholder. */
  public static boolean isWhole(Listing example) {
    return example.isExample()
        && !example.isSchema()
        && !example.xml().roots().isEmpty()
        && example.xml().isWellFormed()
        && !example.xml().isAbridged()
        && !ABRIDGED.matcher(example.text().value()).find()
        && example.xml().roots().stream().allMatch(Conformance::isBound);
  }

  /** True if all prefixes are declared, and no element has more attributes than the limit. */
  private static boolean isBound(XmlElement root) {
    boolean[] bound = {true};
    root.walk(
        element -> {
          bound[0] &= element.attributes().size() <= MOST_ATTRIBUTES;
          bound[0] &= element.prefix().isEmpty() || !element.namespace().isEmpty();
          for (XmlAttribute attribute : element.attributes()) {
            int colon = attribute.name().indexOf(':');
            String prefix = attribute.name().substring(0, Math.max(0, colon));
            bound[0] &=
                prefix.isEmpty() || prefix.equals("xmlns") || !element.namespace(prefix).isEmpty();
          }
        });
    return bound[0];
  }

  /** True if {@code element} may be the root of a document. */
  private static boolean isRoot(XmlElement element, CompiledSchema schema) {
    return schema.names().globals("element").contains(element.localName());
  }
}
