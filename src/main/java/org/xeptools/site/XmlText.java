package org.xeptools.site;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML as it is written; characters that XML does not allow are replaced. */
public final class XmlText {
  private static final XMLOutputFactory FACTORY = new WstxOutputFactory();
  private static final int UNKNOWN = 0xFFFD;

  private interface Step {
    void run() throws XMLStreamException;
  }

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter out;
  private final boolean indented;
  private int depth;
  private boolean hasLines;

  /**
   * For programs, an element a line; its root is {@code root}, of {@code namespace} or, if that is
   * empty, of none.
   */
  public XmlText(String root, String namespace, String... attributes) {
    this(true);
    step(() -> out.writeStartDocument("UTF-8", "1.0"));
    line();
    start(root);
    if (!namespace.isEmpty()) {
      step(() -> out.writeDefaultNamespace(namespace));
    }
    attributes(attributes);
  }

  private XmlText(boolean indented) {
    this.indented = indented;
    try {
      out = FACTORY.createXMLStreamWriter(text);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** For stylesheets: no white space of its own, and no declaration. */
  static XmlText compact(String root, String... attributes) {
    XmlText xml = new XmlText(false);
    xml.start(root);
    return xml.attributes(attributes);
  }

  /** Opens an element; {@code attributes} are names and values in turn, empty ones left out. */
  public XmlText open(String name, String... attributes) {
    line();
    start(name);
    return attributes(attributes);
  }

  /** Closes the innermost open element. */
  public XmlText close() {
    depth--;
    if (hasLines) {
      line();
    }
    hasLines = true;
    return step(out::writeEndElement);
  }

  /** An element with nothing but {@code content} in it. */
  public XmlText element(String name, String content, String... attributes) {
    open(name, attributes);
    if (!content.isEmpty()) {
      text(content);
    }
    return close();
  }

  /** The same, left out if there is nothing to say. */
  public XmlText optional(String name, String content) {
    return content.isEmpty() ? this : element(name, content);
  }

  /** An element without content. */
  public XmlText empty(String name, String... attributes) {
    line();
    step(() -> out.writeEmptyElement(name));
    attributes(attributes);
    hasLines = true;
    return this;
  }

  /** Characters, as they are, in the innermost open element. */
  public XmlText text(String characters) {
    return step(() -> out.writeCharacters(legal(characters)));
  }

  /** The whole; what is open is closed. */
  public String end() {
    while (depth > 0) {
      close();
    }
    step(out::writeEndDocument);
    return text.append('\n').toString();
  }

  private void start(String name) {
    step(() -> out.writeStartElement(name));
    depth++;
    hasLines = false;
  }

  private XmlText attributes(String... attributes) {
    for (int i = 0; i < attributes.length; i += 2) {
      String name = attributes[i];
      String value = attributes[i + 1];
      if (!value.isEmpty()) {
        step(() -> out.writeAttribute(name, legal(value)));
      }
    }
    return this;
  }

  private void line() {
    if (indented) {
      step(() -> out.writeCharacters("\n" + "  ".repeat(depth)));
    }
  }

  private static String legal(String text) {
    if (text.codePoints().allMatch(XmlText::isLegal)) {
      return text;
    }
    return text.codePoints()
        .map(c -> isLegal(c) ? c : UNKNOWN)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** XML 1.0 § 2.2; half a surrogate pair is none. */
  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c > 0xFFFF;
  }

  private XmlText step(Step step) {
    try {
      step.run();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a text cannot be written to memory", e);
    }
    return this;
  }
}
