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
 * Whether an example is valid as it is printed. Nothing is excused: where a sign stands for
 * something else, or a schema cannot be used as it is, nothing is said.
 */
public final class Conformance {
  /** Signs that something is left out or stands for something else. */
  private static final Pattern ABRIDGED =
      Pattern.compile("\\.\\.|[…\\[\\]{}$]|\\*\\s*\\*|%\\w+%|(?i:base-?64|snip|\\bxxx+)");

  private static final Set<String> LENIENT = Set.of("lax", "skip");
  private static final int MOST_ATTRIBUTES = 100;

  /** As written, in a stream of a client. */
  private static final XmlEvents.Reading STRICT =
      new XmlEvents.Reading() {
        @Override
        public String defaultNamespace() {
          return "jabber:client";
        }
      };

  private final XepDocument document;
  private final SchemaCatalog schemas;

  /** That of the examples of {@code document} with {@code schemas}, those of its tree. */
  public Conformance(XepDocument document, SchemaCatalog schemas) {
    this.document = document;
    this.schemas = schemas;
  }

  /**
   * The schemas that all elements of their namespaces in {@code example} keep to, in order of the
   * elements; none if the example is not whole, or if one of its elements departs from its schema
   * or has one that cannot be used. Elements of namespaces without a schema are not judged.
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
   * False if the schema lets in only elements that some schema declares, and {@code units} hold
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

  /** The schema that the elements of {@code namespace} in the document are held against. */
  public Optional<Definition> definition(String namespace) {
    return namespace.isEmpty() || SchemaCatalog.isOfRfc(namespace)
        ? Optional.empty()
        : schemas.find(namespace, document);
  }

  /** True if nothing in {@code example} is left out or stands for something else. */
  public static boolean isWhole(Listing example) {
    return example.isExample()
        && !example.isSchema()
        && !example.xml().roots().isEmpty()
        && example.xml().isWellFormed()
        && !example.xml().isAbridged()
        && !ABRIDGED.matcher(example.text().value()).find()
        && example.xml().roots().stream().allMatch(Conformance::isBound);
  }

  /** True if all prefixes are declared, and no element has more attributes than are judged. */
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

  /** True if {@code element} may be a document by itself. */
  private static boolean isRoot(XmlElement element, CompiledSchema schema) {
    return schema.names().globals("element").contains(element.localName());
  }
}
