package org.xeptools.rule.schema;

import static org.xeptools.rule.schema.SchemaFault.fix;
import static org.xeptools.rule.schema.SchemaFault.prefix;
import static org.xeptools.rule.schema.SchemaFault.tag;
import static org.xeptools.rule.schema.SchemaFault.value;
import static org.xeptools.rule.schema.SchemaFault.xs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlAttribute;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.finding.Note;
import org.xeptools.source.SourceSpan;
import org.xeptools.xsd.Definition;
import org.xeptools.xsd.XsdFault;

/** A name in a schema that is not declared. */
final class UnresolvedName {
  private static final String XML = "http://www.w3.org/XML/1998/namespace";
  private static final Map<String, String> KINDS =
      Map.of(
          "type definition", "type",
          "element declaration", "element",
          "attribute declaration", "attribute",
          "group", "group",
          "attribute group", "attribute group");

  private UnresolvedName() {}

  static SchemaFault explain(XsdFault fault, Definition definition, XepDocument document) {
    XmlElement at = fault.element();
    String name = fault.value(0);
    Optional<XmlAttribute> attribute =
        at.attributes().stream().filter(a -> names(a.value(), name)).findFirst();
    SourceSpan place =
        attribute.map(a -> value(a, definition)).orElseGet(() -> tag(at, definition));
    String local = name.substring(name.indexOf(':') + 1);
    String prefix = name.substring(0, Math.max(0, name.indexOf(':')));
    String namespace = at.namespace(prefix);
    boolean isType = attribute.filter(a -> !a.name().equals("ref")).isPresent();
    if (isType
        && !namespace.equals(SchemaFault.XSD)
        && BuiltInTypes.has(local)
        && prefix.isEmpty()) {
      String right = prefix(at) + local;
      return SchemaFault.of(
          place,
          "'" + local + "' is a type of XML Schema, and needs its prefix here",
          "",
          fix(place, name, right, document));
    }
    if (namespace.equals(SchemaFault.XSD)) {
      return wrongType(place, name, local, at, document);
    }
    if (fault.key().equals("src-resolve.4.2") || namespace.equals(XML)) {
      return new SchemaFault(
          place,
          "'"
              + name
              + "' is of the namespace '"
              + namespace
              + "', which the schema does not import",
          Optional.of(
              Note.at(
                  importPlace(definition),
                  "Begin the schema with "
                      + xs(at, "import").replace(">", " namespace='" + namespace + "'/>"))),
          Optional.empty());
    }
    String kind = KINDS.getOrDefault(fault.value(1), "name");
    String what = kind(at, attribute, kind);
    return SchemaFault.of(
        place,
        "no "
            + what
            + " '"
            + name
            + "' is declared"
            + (namespace.isEmpty() || namespace.equals(definition.namespace())
                ? " in the schema"
                : " in the schema of '" + namespace + "'"),
        local.equals("empty") && isType
            ? "Other schemas declare it at their end: a restriction of "
                + prefix(at)
                + "string with the one value ''"
            : "",
        Optional.empty());
  }

  /** The place in {@code definition} for an import. */
  private static SourceSpan importPlace(Definition definition) {
    XmlElement root = definition.schema();
    XmlElement first =
        root.elements().stream().filter(e -> !e.is("annotation")).findFirst().orElse(root);
    return definition.listing().span(first.start(), first.nameEnd());
  }

  private static String kind(XmlElement at, Optional<XmlAttribute> attribute, String kind) {
    if (attribute.filter(a -> a.name().equals("ref")).isPresent()) {
      return at.is("attributeGroup") ? "attribute group" : at.localName();
    }
    return attribute.isPresent() ? "type" : kind;
  }

  private static boolean names(String value, String name) {
    return List.of(value.strip().split("\\s+")).contains(name);
  }

  private static SchemaFault wrongType(
      SourceSpan place, String name, String local, XmlElement at, XepDocument document) {
    Optional<String> near = BuiltInTypes.near(local);
    String right = near.map(type -> prefix(at) + type).orElse("");
    return SchemaFault.of(
        place,
        "XML Schema has no type '" + name + "'",
        right.isEmpty()
            ? "Names without a prefix belong to XML Schema here"
            : "It has '" + right + "'",
        right.isEmpty() ? Optional.empty() : fix(place, name, right, document));
  }
}
