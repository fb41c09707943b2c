package org.xeptools.site;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.StringWriter;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The only writer of XML for pages and data: {@code xml.open("document").attribute("number",
 * "0060").text("…").close()}. Characters that XML does not allow are replaced.
 */
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

  private XmlText(boolean indented) {
    this.indented = indented;
    try {
      out = FACTORY.createXMLStreamWriter(text);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The input of a stylesheet of templates/site: no declaration, no white space of its own. */
  public static XmlText page(String root) {
    return new XmlText(false).open(root);
  }

  /** A file for programs, with an element a line. */
  public static XmlText file(String root) {
    XmlText xml = new XmlText(true);
    xml.step(() -> xml.out.writeStartDocument("UTF-8", "1.0"));
    return xml.open(root);
  }

  /** The same, with {@code root} and its content in {@code namespace}. */
  public static XmlText file(String root, String namespace) {
    XmlText xml = file(root);
    return xml.step(() -> xml.out.writeDefaultNamespace(namespace));
  }

  /** Opens an element. */
  public XmlText open(String name) {
    line();
    step(() -> out.writeStartElement(name));
    depth++;
    hasLines = false;
    return this;
  }

  /** Adds an attribute to the element that was just opened; left out if {@code value} is empty. */
  public XmlText attribute(String name, String value) {
    return value.isEmpty() ? this : step(() -> out.writeAttribute(name, legal(value)));
  }

  /** Adds a number as an attribute. */
  public XmlText attribute(String name, long value) {
    return attribute(name, String.valueOf(value));
  }

  /** The same, left out if there is no value. */
  public XmlText attribute(String name, Optional<?> value) {
    return attribute(name, value.map(Object::toString).orElse(""));
  }

  /** Adds an attribute with the value {@code yes}; left out if {@code value} is false. */
  public XmlText flag(String name, boolean value) {
    return attribute(name, value ? "yes" : "");
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

  /** Adds an element that has only {@code content}. */
  public XmlText element(String name, String content) {
    return open(name).text(content).close();
  }

  /** The same, left out if {@code content} is empty. */
  public XmlText optional(String name, String content) {
    return content.isEmpty() ? this : element(name, content);
  }

  /** Adds text to the innermost open element, escaped. */
  public XmlText text(String characters) {
    return characters.isEmpty() ? this : step(() -> out.writeCharacters(legal(characters)));
  }

  /** Adds {@code part}. */
  public XmlText add(XmlPart part) {
    part.write(this);
    return this;
  }

  /** The whole text, with open elements closed. */
  public String end() {
    while (depth > 0) {
      close();
    }
    step(out::writeEndDocument);
    return text.append('\n').toString();
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

  /** XML 1.0 § 2.2; a single surrogate is not a character. */
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
