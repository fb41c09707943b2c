package org.xeptools.rule.schema;

import static org.xeptools.rule.schema.SchemaFault.fix;
import static org.xeptools.rule.schema.SchemaFault.plain;
import static org.xeptools.rule.schema.SchemaFault.prefix;
import static org.xeptools.rule.schema.SchemaFault.tag;
import static org.xeptools.rule.schema.SchemaFault.value;
import static org.xeptools.rule.schema.SchemaFault.xs;

import java.util.Optional;
import java.util.Set;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlAttribute;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.source.SourceSpan;
import org.xeptools.xsd.Definition;
import org.xeptools.xsd.XsdFault;

/** Explains the messages of an XML Schema processor in plain words. */
final class FaultExplanation {
  private static final Set<String> MODEL =
      Set.of("element", "any", "sequence", "choice", "all", "group");
  private static final Set<String> OCCURS = Set.of("minOccurs", "maxOccurs");

  private FaultExplanation() {}

  static SchemaFault of(XsdFault fault, Definition definition, XepDocument document) {
    XmlElement at = fault.element();
    return switch (fault.key()) {
      case "s4s-elt-invalid-content.1", "s4s-elt-must-match.1", "s4s-elt-must-match.2" ->
          misplaced(at, definition);
      case "src-resolve", "src-resolve.4.1", "src-resolve.4.2" ->
          UnresolvedName.explain(fault, definition, document);
      case "s4s-att-not-allowed" -> notAllowed(fault, definition);
      case "s4s-att-invalid-value" -> invalidValue(fault, definition, document);
      case "s4s-elt-character" ->
          plain(
              at,
              definition,
              "there is text in " + tag(at) + ", which allows only elements",
              "Text belongs in " + xs(at, "documentation") + " inside " + xs(at, "annotation"));
      case "s4s-elt-schema-ns" ->
          plain(
              at,
              definition,
              tag(at) + " is not in the namespace of XML Schema",
              "Write xmlns"
                  + (at.prefix().isEmpty() ? "" : ":" + at.prefix())
                  + "='http://www.w3.org/2001/XMLSchema' in its tag");
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
              tag(at) + " is inside another group",
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
              "the base '" + at.value("base") + "' is not a type with simple content",
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
      advice = tag(parent) + " allows only elements; use " + xs(at, "sequence");
    } else if (at.is("all")) {
      advice = tag(at) + " is the whole content of a type";
    } else if (at.is("restriction") && !parent.is("simpleType")) {
      advice = tag(at) + " belongs in " + xs(at, "simpleType");
    }
    return plain(
        at, definition, tag(at) + " is not allowed at this place in " + tag(parent), advice);
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
      return SchemaFault.of(
          place,
          name + " is not allowed on a declaration at the top of the schema",
          "Write minOccurs and maxOccurs where the element is referred to",
          Optional.empty());
    }
    String advice =
        name.equals("required")
            ? "Write use='required'"
            : name.equals("base") ? "Give the base in " + xs(at, "restriction") : "";
    return SchemaFault.of(
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
      return SchemaFault.of(
          place, "'" + value + "' has two prefixes", "", fix(place, value, right, document));
    }
    if (colon > 0 && at.namespace(prefix).isEmpty()) {
      String right = prefix(at) + value.substring(colon + 1);
      boolean known = BuiltInTypes.has(value.substring(colon + 1));
      return SchemaFault.of(
          place,
          "the prefix '" + prefix + "' is not declared",
          known ? "XML Schema has the prefix '" + at.prefix() + "' here" : "",
          known ? fix(place, value, right, document) : Optional.empty());
    }
    return SchemaFault.of(
        place,
        "'"
            + value
            + "' is not a valid value of the attribute "
            + attribute.get().name()
            + " of "
            + tag(at),
        "",
        Optional.empty());
  }
}
