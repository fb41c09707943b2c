package org.xeptools.document.picture;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parts of a drawing that only draw: shapes, words, colours; nothing that runs or loads.
 */
final class DrawingReader {
  private static final int MAX_ELEMENTS = 5_000;
  private static final int MAX_DEPTH = 30;
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XLINK = "http://www.w3.org/1999/xlink";

  private static final Set<String> ELEMENTS =
      Set.of(
          "svg",
          "g",
          "defs",
          "symbol",
          "use",
          "title",
          "desc",
          "switch",
          "style",
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "text",
          "tspan",
          "linearGradient",
          "radialGradient",
          "stop",
          "clipPath",
          "marker");

  /** Elements that are not needed to see the drawing. */
  private static final Set<String> IDLE =
      Set.of("metadata", "namedview", "view", "cursor", "font", "font-face");

  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("script", "scripts"),
          Map.entry("handler", "scripts"),
          Map.entry("listener", "scripts"),
          Map.entry("foreignObject", "pieces of HTML"),
          Map.entry("image", "pictures in it"),
          Map.entry("feImage", "pictures in it"),
          Map.entry("filter", "filters"),
          Map.entry("mask", "masks"),
          Map.entry("pattern", "patterns"),
          Map.entry("animate", "movements"),
          Map.entry("animateColor", "movements"),
          Map.entry("animateMotion", "movements"),
          Map.entry("animateTransform", "movements"),
          Map.entry("set", "movements"));

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "id",
          "class",
          "style",
          "transform",
          "viewBox",
          "preserveAspectRatio",
          "width",
          "height",
          "x",
          "y",
          "x1",
          "y1",
          "x2",
          "y2",
          "cx",
          "cy",
          "r",
          "rx",
          "ry",
          "fx",
          "fy",
          "dx",
          "dy",
          "d",
          "points",
          "rotate",
          "textLength",
          "lengthAdjust",
          "offset",
          "gradientUnits",
          "gradientTransform",
          "spreadMethod",
          "clipPathUnits",
          "markerUnits",
          "markerWidth",
          "markerHeight",
          "refX",
          "refY",
          "orient",
          "fill",
          "fill-opacity",
          "fill-rule",
          "stroke",
          "stroke-width",
          "stroke-opacity",
          "stroke-linecap",
          "stroke-linejoin",
          "stroke-miterlimit",
          "stroke-dasharray",
          "stroke-dashoffset",
          "opacity",
          "color",
          "display",
          "visibility",
          "overflow",
          "clip-path",
          "clip-rule",
          "marker-start",
          "marker-mid",
          "marker-end",
          "stop-color",
          "stop-opacity",
          "font-family",
          "font-size",
          "font-style",
          "font-weight",
          "font",
          "text-anchor",
          "text-decoration",
          "letter-spacing",
          "word-spacing",
          "dominant-baseline",
          "alignment-baseline",
          "baseline-shift",
          "shape-rendering",
          "paint-order");

  private static final XMLInputFactory FACTORY = factory();

  private final Set<String> leftOut;
  private final Deque<DrawingNode> open = new ArrayDeque<>();
  private @Nullable DrawingNode root;
  private int elements;

  private DrawingReader(Set<String> leftOut) {
    this.leftOut = leftOut;
  }

  private static XMLInputFactory factory() {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing is fetched");
        });
    return factory;
  }

  /** The drawing in {@code file}; adds the kinds of removed parts to {@code leftOut}. */
  static DrawingNode read(byte[] file, Set<String> leftOut) throws Unfit {
    try {
      XMLStreamReader in = FACTORY.createXMLStreamReader(new ByteArrayInputStream(file));
      return new DrawingReader(leftOut).read(in);
    } catch (XMLStreamException e) {
      throw new Unfit("its XML is not well-formed");
    }
  }

  private DrawingNode read(XMLStreamReader in) throws XMLStreamException, Unfit {
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.DTD -> throw new Unfit("it has a DOCTYPE; remove it");
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new Unfit("it uses an entity, &" + in.getLocalName() + ";");
        case XMLStreamConstants.START_ELEMENT -> start(in);
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(in.getText());
        default -> {}
      }
    }
    if (root == null) {
      throw new Unfit("it is empty");
    }
    return root;
  }

  private void text(String text) {
    DrawingNode parent = open.peek();
    if (parent != null
        && Set.of("text", "tspan", "title", "desc", "style").contains(parent.name())) {
      parent.children().add(text);
    }
  }

  private void start(XMLStreamReader in) throws XMLStreamException, Unfit {
    String name = in.getLocalName();
    boolean svg = in.getNamespaceURI() == null || in.getNamespaceURI().equals(SVG);
    DrawingNode parent = open.peek();
    if (parent == null && !(svg && name.equals("svg"))) {
      throw new Unfit(
          "it is not SVG: its root is " + (svg ? name : "in a namespace other than that of SVG"));
    }
    count();
    if (svg && name.equals("a")) {
      name = "g";
    }
    if (!svg || !ELEMENTS.contains(name)) {
      if (svg && !IDLE.contains(name)) {
        leftOut.add(NAMED.getOrDefault(name, "the element " + name));
      }
      skip(in);
      return;
    }
    DrawingNode node = new DrawingNode(name);
    for (int i = 0; i < in.getAttributeCount(); i++) {
      attribute(in, i, node);
    }
    if (parent == null) {
      root = node;
    } else {
      parent.children().add(node);
    }
    open.push(node);
    if (open.size() > MAX_DEPTH) {
      throw new Unfit("its elements nest deeper than " + MAX_DEPTH + " levels");
    }
  }

  private void count() throws Unfit {
    if (++elements > MAX_ELEMENTS) {
      throw new Unfit("it has more than " + MAX_ELEMENTS + " elements");
    }
  }

  private void attribute(XMLStreamReader in, int i, DrawingNode node) {
    String name = in.getAttributeLocalName(i);
    String space = in.getAttributeNamespace(i);
    String value = in.getAttributeValue(i).strip();
    if (name.equals("href") && (space == null || space.isEmpty() || space.equals(XLINK))) {
      boolean inside = value.startsWith("#");
      if (inside && (node.is("use") || node.name().endsWith("Gradient"))) {
        node.attributes().put("xlink:href", value);
      } else if (!node.is("g")) {
        leftOut.add("external references");
      }
    } else if (space == null || space.isEmpty()) {
      if (ATTRIBUTES.contains(name)) {
        node.attributes().put(name, value);
      } else if (name.toLowerCase(Locale.ROOT).startsWith("on")) {
        leftOut.add("scripts");
      } else if (name.equals("filter") || name.equals("mask")) {
        leftOut.add(name + "s");
      }
    }
  }

  /** Skips the element that has begun, with its content. */
  private void skip(XMLStreamReader in) throws XMLStreamException, Unfit {
    int depth = 1;
    while (depth > 0) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        count();
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new Unfit("it uses an entity, &" + in.getLocalName() + ";");
      }
    }
  }
}
