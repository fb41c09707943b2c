package org.xeptools.document.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * An element of a drawing.
 *
 * @param children elements, and text as strings
 */
record DrawingNode(String name, Map<String, String> attributes, List<Object> children) {
  DrawingNode(String name) {
    this(name, new LinkedHashMap<>(), new ArrayList<>());
  }

  boolean is(String other) {
    return name.equals(other);
  }

  String value(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  Stream<DrawingNode> elements() {
    return children.stream().filter(DrawingNode.class::isInstance).map(DrawingNode.class::cast);
  }

  /** This element and all below it, in order. */
  Stream<DrawingNode> tree() {
    return Stream.concat(Stream.of(this), elements().flatMap(DrawingNode::tree));
  }

  String text() {
    StringBuilder text = new StringBuilder();
    children.stream().filter(String.class::isInstance).forEach(text::append);
    return text.toString();
  }

  /**
   * As XML.
   *
   * @param values gives the value to write for an attribute's name and value
   */
  String xml(BinaryOperator<String> values) {
    StringBuilder xml = new StringBuilder();
    write(xml, values);
    return xml.toString();
  }

  private void write(StringBuilder xml, BinaryOperator<String> values) {
    xml.append('<').append(name);
    if (is("svg")) {
      xml.append(
          " xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
    }
    attributes.forEach(
        (key, value) -> {
          xml.append(' ').append(key).append("=\"");
          escape(values.apply(key, value), xml);
          xml.append('"');
        });
    if (children.isEmpty()) {
      xml.append("/>");
      return;
    }
    xml.append('>');
    for (Object child : children) {
      if (child instanceof DrawingNode element) {
        element.write(xml, values);
      } else {
        escape(is("style") ? values.apply("style", child.toString()) : child.toString(), xml);
      }
    }
    xml.append("</").append(name).append('>');
  }

  private static void escape(String text, StringBuilder xml) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> xml.append("&lt;");
        case '>' -> xml.append("&gt;");
        case '&' -> xml.append("&amp;");
        case '"' -> xml.append("&quot;");
        case '\n', '\t', '\r' -> xml.append("&#").append((int) c).append(';');
        default -> xml.append(c);
      }
    }
  }
}
