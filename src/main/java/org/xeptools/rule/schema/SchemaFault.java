package org.xeptools.rule.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlAttribute;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.Spelling;
import org.xeptools.xsd.Definition;
import org.xeptools.xsd.XsdFault;

/**
 * A fault of a schema in plain words.
 *
 * @param place the characters at fault
 * @param message one sentence without a full stop
 * @param advice another sentence, "" if there is none
 * @param fix what likely mends it
 */
record SchemaFault(SourceSpan place, String message, String advice, Optional<Fix> fix) {
  /** Where in {@code definition} an import belongs. */
  static SourceSpan importPlace(Definition definition) {
    XmlElement root = definition.schema();
    XmlElement first =
        root.elements().stream().filter(e -> !e.is("annotation")).findFirst().orElse(root);
    return definition.listing().span(first.start(), first.nameEnd());
  }

  /** How advice begins that is about the beginning of the schema. */
  static final String BEGIN = "Begin the schema with ";

  static final String XSD = "http://www.w3.org/2001/XMLSchema";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";
  private static final Set<String> MODEL =
      Set.of("element", "any", "sequence", "choice", "all", "group");
  private static final Set<String> OCCURS = Set.of("minOccurs", "maxOccurs");
  private static final List<String> TYPES =
      List.of(
          "anySimpleType",
          "anyType",
          "anyURI",
          "base64Binary",
          "boolean",
          "byte",
          "date",
          "dateTime",
          "decimal",
          "double",
          "duration",
          "float",
          "hexBinary",
          "ID",
          "IDREF",
          "int",
          "integer",
          "language",
          "long",
          "Name",
          "NCName",
          "negativeInteger",
          "NMTOKEN",
          "NMTOKENS",
          "nonNegativeInteger",
          "nonPositiveInteger",
          "normalizedString",
          "positiveInteger",
          "QName",
          "short",
          "string",
          "time",
          "token",
          "unsignedByte",
          "unsignedInt",
          "unsignedLong",
          "unsignedShort");
  private static final Map<String, String> KINDS =
      Map.of(
          "type definition", "type",
          "element declaration", "element",
          "attribute declaration", "attribute",
          "group", "group",
          "attribute group", "attribute group");

  static SchemaFault of(XsdFault fault, Definition definition, XepDocument document) {
    XmlElement at = fault.element();
    return switch (fault.key()) {
      case "s4s-elt-invalid-content.1", "s4s-elt-must-match.1", "s4s-elt-must-match.2" ->
          misplaced(at, definition);
      case "src-resolve", "src-resolve.4.1", "src-resolve.4.2" ->
          unresolved(fault, definition, document);
      case "s4s-att-not-allowed" -> notAllowed(fault, definition);
      case "s4s-att-invalid-value" -> invalidValue(fault, definition, document);
      case "s4s-elt-character" ->
          plain(
              at,
              definition,
              "text stands in " + tag(at) + ", which holds elements only",
              "Text belongs in " + xs(at, "documentation") + " inside " + xs(at, "annotation"));
      case "s4s-elt-schema-ns" ->
          plain(at, definition, tag(at) + " is not in the namespace of XML Schema", "");
      case "cos-all-limited.2" ->
          plain(
              at,
              definition,
              "an element in "
                  + xs(at, "all")
                  + " occurs at most once, but '"
                  + fault.value(2)
                  + "' may occur "
                  + (fault.value(1).equals("unbounded")
                      ? "any number of times"
                      : fault.value(1) + " times"),
              "Use "
                  + xs(at, "sequence")
                  + ", or "
                  + xs(at, "choice")
                  + " with maxOccurs='unbounded'");
      case "cos-all-limited.1.2" ->
          plain(
              at,
              definition,
              tag(at) + " stands inside another group",
              xs(at, "all") + " is the whole content of a type");
      case "cos-nonambig" ->
          plain(
              at,
              definition,
              "the content is ambiguous: an element may match a declaration and a wildcard",
              "XML Schema wants each element to match one particle only; let the wildcard be"
                  + " namespace='##other', or put the named elements elsewhere");
      case "sch-props-correct.2" ->
          plain(
              at,
              definition,
              "'" + at.value("name") + "' is declared twice at the top of the schema",
              "");
      case "src-element.3", "src-attribute.4" ->
          plain(
              at,
              definition,
              tag(at) + " has a type attribute and a type inside; it has one of them",
              "");
      case "src-attribute.3.1", "src-element.2.1" ->
          plain(at, definition, tag(at) + " has neither a name nor a ref", "");
      case "src-attribute.2" ->
          plain(
              at,
              definition,
              "the attribute '" + at.value("name") + "' has a default, so it cannot be required",
              "");
      case "src-ct.2.1" ->
          plain(
              at,
              definition,
              "the base '" + at.value("base") + "' is no type with simple content",
              "Extend a simple type such as "
                  + prefix(at)
                  + "string, or use "
                  + xs(at, "complexContent"));
      default -> plain(at, definition, "XML Schema does not allow this: " + words(fault), "");
    };
  }

  private static String words(XsdFault fault) {
    String message = fault.message().strip();
    int end = message.indexOf(". ");
    String first = end < 0 ? message : message.substring(0, end);
    return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
  }

  private static SchemaFault misplaced(XmlElement at, Definition definition) {
    XmlElement parent = at.parent().orElse(at);
    String advice = "";
    if (MODEL.contains(at.localName()) && parent.is("complexType")) {
      advice =
          parent.elements().indexOf(at) > 0
              ? "The content comes first, in one group, and the attributes after it"
              : "Put it into " + xs(at, "sequence") + " or " + xs(at, "choice");
    } else if (at.is("attribute") && parent.is("element")) {
      advice = "An attribute belongs in the " + xs(at, "complexType") + " of the element";
    } else if (at.is("attribute")) {
      advice = "Attributes follow the content of " + tag(parent);
    } else if (at.is("any") && parent.is("all")) {
      advice = tag(parent) + " holds elements only; use " + xs(at, "sequence");
    } else if (at.is("all")) {
      advice = tag(at) + " is the whole content of a type";
    } else if (at.is("restriction") && !parent.is("simpleType")) {
      advice = tag(at) + " belongs in " + xs(at, "simpleType");
    }
    return plain(
        at, definition, tag(at) + " is not allowed in this place of " + tag(parent), advice);
  }

  private static SchemaFault unresolved(
      XsdFault fault, Definition definition, XepDocument document) {
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
    if (isType && !namespace.equals(XSD) && TYPES.contains(local) && prefix.isEmpty()) {
      String right = prefix(at) + local;
      return new SchemaFault(
          place,
          "'" + local + "' is a type of XML Schema, and needs its prefix here",
          "",
          fix(place, name, right, document));
    }
    if (namespace.equals(XSD)) {
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
          "Begin the schema with "
              + xs(at, "import").replace(">", " namespace='" + namespace + "'/>"),
          Optional.empty());
    }
    String kind = KINDS.getOrDefault(fault.value(1), "name");
    String what = kind(at, attribute, kind);
    return new SchemaFault(
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
    Optional<String> near =
        TYPES.stream()
            .filter(type -> type.equalsIgnoreCase(local))
            .findFirst()
            .or(() -> TYPES.stream().filter(t -> Spelling.distance(t, local) <= 2).findFirst());
    String right = near.map(type -> prefix(at) + type).orElse("");
    return new SchemaFault(
        place,
        "XML Schema has no type '" + name + "'",
        right.isEmpty()
            ? "Names without a prefix belong to XML Schema here"
            : "It has '" + right + "'",
        right.isEmpty() ? Optional.empty() : fix(place, name, right, document));
  }

  private static SchemaFault notAllowed(XsdFault fault, Definition definition) {
    XmlElement at = fault.element();
    String name = fault.value(0);
    SourceSpan place =
        at.attribute(name)
            .map(a -> definition.listing().span(a.start(), a.nameEnd()))
            .orElseGet(() -> tag(at, definition));
    boolean global = at.parent().filter(p -> p.is("schema")).isPresent();
    if (OCCURS.contains(name) && global) {
      return new SchemaFault(
          place,
          name + " has no place on a declaration at the top of the schema",
          "How often an element occurs is said where it is referred to",
          Optional.empty());
    }
    String advice =
        name.equals("required")
            ? "Write use='required'"
            : name.equals("base") ? "The base is said in " + xs(at, "restriction") : "";
    return new SchemaFault(
        place,
        tag(at) + " has no attribute '" + name + "' in XML Schema",
        advice,
        Optional.empty());
  }

  private static SchemaFault invalidValue(
      XsdFault fault, Definition definition, XepDocument document) {
    XmlElement at = fault.element();
    Optional<XmlAttribute> attribute = at.attribute(fault.value(0));
    if (attribute.isEmpty()) {
      return plain(
          at, definition, "an attribute of " + tag(at) + " has a value that is not allowed", "");
    }
    SourceSpan place = value(attribute.get(), definition);
    String value = attribute.get().value();
    int colon = value.indexOf(':');
    String prefix = value.substring(0, Math.max(0, colon));
    if (colon > 0 && value.indexOf(':', colon + 1) > 0) {
      String right = value.substring(colon + 1);
      return new SchemaFault(
          place, "'" + value + "' has two prefixes", "", fix(place, value, right, document));
    }
    if (colon > 0 && at.namespace(prefix).isEmpty()) {
      String right = prefix(at) + value.substring(colon + 1);
      boolean known = TYPES.contains(value.substring(colon + 1));
      return new SchemaFault(
          place,
          "the prefix '" + prefix + "' is not declared",
          known ? "XML Schema has the prefix '" + at.prefix() + "' here" : "",
          known ? fix(place, value, right, document) : Optional.empty());
    }
    return new SchemaFault(
        place,
        "'"
            + value
            + "' is no value for the attribute "
            + attribute.get().name()
            + " of "
            + tag(at),
        "",
        Optional.empty());
  }

  private static SchemaFault plain(
      XmlElement at, Definition definition, String message, String advice) {
    return new SchemaFault(tag(at, definition), message, advice, Optional.empty());
  }

  private static SourceSpan tag(XmlElement at, Definition definition) {
    return definition.listing().span(at.start(), at.nameEnd());
  }

  private static SourceSpan value(XmlAttribute attribute, Definition definition) {
    return definition.listing().span(attribute.valueStart(), attribute.valueEnd());
  }

  private static Optional<Fix> fix(
      SourceSpan place, String wrong, String right, XepDocument document) {
    return document.source().textOf(place).equals(wrong)
        ? Optional.of(
            new Fix("Write '" + right + "'", Safety.UNSAFE, List.of(new Edit(place, right))))
        : Optional.empty();
  }

  private static String tag(XmlElement element) {
    return "<" + element.name() + ">";
  }

  private static String xs(XmlElement at, String name) {
    return "<" + prefix(at) + name + ">";
  }

  private static String prefix(XmlElement at) {
    return at.prefix().isEmpty() ? "" : at.prefix() + ":";
  }
}
