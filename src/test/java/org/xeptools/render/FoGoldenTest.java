package org.xeptools.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMResult;
import javax.xml.transform.sax.SAXTransformerFactory;
import javax.xml.transform.sax.TransformerHandler;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Fragments and the formatting objects they become, between the contents and the appendices; sizes,
 * distances and colours are left to the eye.
 */
class FoGoldenTest {
  private static final Pattern LOOK =
      Pattern.compile(
          "xmlns.*|font-(family|size)|line-.*|color|background-color|border.*|padding.*|margin.*|space-.*"
              + "|(start|end|text)-indent|widows|orphans|white-space-.*|wrap-option|provisional-.*|table-layout|width"
              + "|(block|inline)-progression-.*|content-.*|scaling|baseline-shift");

  private final PdfRenderer renderer = new PdfRenderer(Stylesheets.ofProgram());

  @TestFactory
  Stream<DynamicTest> golden() throws IOException {
    return Golden.tests("fo", this::fragment);
  }

  private String fragment(String sections) {
    Document objects = objects(sections);
    Element flow = (Element) objects.getElementsByTagName("fo:flow").item(0);
    StringBuilder text = new StringBuilder();
    boolean inside = false;
    for (Node node : children(flow)) {
      Element block = (Element) node;
      inside &= !block.getAttribute("id").equals("appendices");
      if (inside) {
        print(block, "", text);
      }
      inside |= block.getAttribute("role").equals("TOC");
    }
    return text.toString();
  }

  private Document objects(String sections) {
    try {
      TransformerHandler handler =
          ((SAXTransformerFactory) TransformerFactory.newDefaultInstance()).newTransformerHandler();
      DOMResult result = new DOMResult();
      handler.setResult(result);
      renderer.format(Golden.document(sections), PdfRenderer.Layout.FULL, handler);
      return (Document) result.getNode();
    } catch (TransformerConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Elements on lines of their own, but for those with text or other inlines beside them. */
  private static void print(Node node, String indent, StringBuilder text) {
    text.append(indent);
    if (!node.hasChildNodes() || children(node).stream().anyMatch(FoGoldenTest::isText)) {
      inline(node, text);
    } else {
      text.append(start((Element) node)).append('\n');
      children(node).forEach(child -> print(child, indent + "  ", text));
      text.append(indent).append("</").append(node.getNodeName()).append('>');
    }
    text.append('\n');
  }

  private static void inline(Node node, StringBuilder text) {
    if (isText(node)) {
      text.append(escaped(node.getNodeValue()));
      return;
    }
    text.append(start((Element) node));
    if (!node.hasChildNodes()) {
      return;
    }
    children(node).forEach(child -> inline(child, text));
    text.append("</").append(node.getNodeName()).append('>');
  }

  private static String start(Element element) {
    TreeMap<String, String> attributes = new TreeMap<>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Attr attribute = (Attr) element.getAttributes().item(i);
      if (!LOOK.matcher(attribute.getName()).matches()) {
        attributes.put(attribute.getName(), attribute.getValue());
      }
    }
    StringBuilder tag = new StringBuilder("<" + element.getNodeName());
    attributes.forEach((name, value) -> tag.append(" " + name + "=\"" + escaped(value) + "\""));
    return tag.append(element.hasChildNodes() ? ">" : "/>").toString();
  }

  private static boolean isText(Node node) {
    return node.getNodeType() == Node.TEXT_NODE;
  }

  private static List<Node> children(Node node) {
    List<Node> children = new ArrayList<>();
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      children.add(child);
    }
    return children;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("\"", "&quot;")
        .replace("\u00A0", "&#160;");
  }
}
