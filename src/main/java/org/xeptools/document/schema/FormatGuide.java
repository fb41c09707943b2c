package org.xeptools.document.schema;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What the elements and attributes of the format mean, and which values are known, as the schema
 * says in its annotations; read from xep.xsd, which is made from xep.rnc.
 */
public final class FormatGuide {
  private static final String XSD = XMLConstants.W3C_XML_SCHEMA_NS_URI;

  /**
   * An attribute of an element.
   *
   * @param meaning what it means, "" if the schema says nothing
   * @param values the known values
   */
  public record AttributeGuide(
      String name, String meaning, List<String> values, boolean isRequired) {
    public AttributeGuide {
      values = List.copyOf(values);
    }
  }

  /**
   * An element.
   *
   * @param meaning what it means
   * @param attributes its attributes by name, in the order of the schema
   * @param children the elements that it may contain somewhere, sorted
   * @param values the known values of its text
   * @param isEmpty true if it has no content
   */
  public record ElementGuide(
      String name,
      String meaning,
      Map<String, AttributeGuide> attributes,
      List<String> children,
      List<String> values,
      boolean isEmpty) {
    public ElementGuide {
      attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
      children = List.copyOf(children);
      values = List.copyOf(values);
    }
  }

  private static final class Holder {
    private static final FormatGuide GUIDE = new FormatGuide(load());
  }

  private final Map<String, Element> types = new TreeMap<>();
  private final Map<String, Element> groups = new TreeMap<>();
  private final Map<String, ElementGuide> elements = new TreeMap<>();
  private final Map<String, List<String>> substitutes = new TreeMap<>();

  private FormatGuide(Element schema) {
    children(schema)
        .forEach(
            part -> {
              switch (part.getLocalName()) {
                case "simpleType" -> types.put(part.getAttribute("name"), part);
                case "group", "attributeGroup", "complexType" ->
                    groups.put(part.getLocalName() + " " + part.getAttribute("name"), part);
                case "element" -> {
                  String head = part.getAttribute("substitutionGroup");
                  if (!head.isEmpty()) {
                    substitutes
                        .computeIfAbsent(head, h -> new ArrayList<>())
                        .add(part.getAttribute("name"));
                  }
                }
                default -> {}
              }
            });
    children(schema)
        .filter(part -> part.getLocalName().equals("element"))
        .filter(part -> !part.getAttribute("abstract").equals("true"))
        .forEach(part -> elements.put(part.getAttribute("name"), element(part)));
  }

  /** The guide to the format. */
  public static FormatGuide get() {
    return Holder.GUIDE;
  }

  /** The element called {@code name}. */
  public Optional<ElementGuide> element(String name) {
    return Optional.ofNullable(elements.get(name));
  }

  /** The names of all elements, sorted. */
  public Set<String> names() {
    return Collections.unmodifiableSet(elements.keySet());
  }

  private ElementGuide element(Element declaration) {
    String name = declaration.getAttribute("name");
    Map<String, AttributeGuide> attributes = new LinkedHashMap<>();
    List<String> inside = new ArrayList<>();
    collect(declaration, attributes, inside);
    boolean empty =
        children(declaration).anyMatch(c -> c.getLocalName().equals("complexType"))
            && inside.isEmpty()
            && children(declaration)
                .noneMatch(
                    c ->
                        c.getAttribute("mixed").equals("true")
                            || children(c)
                                .anyMatch(
                                    d ->
                                        d.getLocalName().equals("simpleContent")
                                            || d.getLocalName().equals("complexContent")));
    return new ElementGuide(
        name,
        meaning(declaration),
        attributes,
        inside.stream().distinct().sorted().toList(),
        values(types.get("known." + name)),
        empty);
  }

  private void collect(Element part, Map<String, AttributeGuide> attributes, List<String> inside) {
    for (Element child : children(part).toList()) {
      switch (child.getLocalName()) {
        case "attribute" -> {
          String name = child.getAttribute("name");
          attributes.put(
              name,
              new AttributeGuide(
                  name,
                  meaning(child),
                  values(child),
                  child.getAttribute("use").equals("required")));
        }
        case "element" -> {
          String name = child.getAttribute("ref");
          inside.addAll(substitutes.getOrDefault(name, List.of(name)));
        }
        case "group", "attributeGroup" -> {
          Element group = groups.get(child.getLocalName() + " " + child.getAttribute("ref"));
          if (group != null) {
            collect(group, attributes, inside);
          }
        }
        case "extension", "restriction" -> {
          Element base = groups.get("complexType " + child.getAttribute("base"));
          if (base != null) {
            collect(base, attributes, inside);
          }
          collect(child, attributes, inside);
        }
        default -> collect(child, attributes, inside);
      }
    }
  }

  /** The values that {@code part} enumerates, itself or by the types that it names. */
  private List<String> values(@Nullable Element part) {
    if (part == null) {
      return List.of();
    }
    List<String> values = new ArrayList<>();
    Stream.of(
            part.getAttribute("type"), part.getAttribute("memberTypes"), part.getAttribute("base"))
        .flatMap(names -> Stream.of(names.split(" ")))
        .filter(name -> !name.isEmpty())
        .map(types::get)
        .forEach(type -> values.addAll(values(type)));
    children(part)
        .forEach(
            child -> {
              if (child.getLocalName().equals("enumeration")) {
                values.add(child.getAttribute("value"));
              } else {
                values.addAll(values(child));
              }
            });
    values.removeIf(String::isEmpty);
    return values;
  }

  private static String meaning(Element part) {
    return children(part)
        .filter(child -> child.getLocalName().equals("annotation"))
        .map(child -> child.getTextContent().strip().replaceAll("\\s+", " "))
        .findFirst()
        .orElse("");
  }

  private static Stream<Element> children(Element parent) {
    NodeList nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast);
  }

  private static Element load() {
    try (InputStream in = FormatGuide.class.getResourceAsStream("xep.xsd")) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      Element schema = factory.newDocumentBuilder().parse(in).getDocumentElement();
      if (!XSD.equals(schema.getNamespaceURI())) {
        throw new IllegalStateException("xep.xsd is no schema");
      }
      return schema;
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException("xep.xsd cannot be read", e);
    }
  }
}
