package org.xeptools.site;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What a page says, as a small XML text that a stylesheet of templates/site reads. */
public final class Content {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newInstance();

  private interface Step {
    void run() throws XMLStreamException;
  }

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter out;

  /** A text whose root is {@code root}, with attributes as in {@link #open}. */
  public Content(String root, String... attributes) {
    try {
      out = FACTORY.createXMLStreamWriter(text);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    open(root, attributes);
  }

  /** Opens an element; {@code attributes} are names and values in turn, empty ones left out. */
  public Content open(String name, String... attributes) {
    return step(
        () -> {
          out.writeStartElement(name);
          write(attributes);
        });
  }

  /** An element with {@code content} in it. */
  public Content element(String name, String content, String... attributes) {
    return open(name, attributes).text(content).close();
  }

  public Content text(String characters) {
    return step(() -> out.writeCharacters(characters));
  }

  public Content close() {
    return step(out::writeEndElement);
  }

  /** What lists say of a document in an element {@code xep}, which stays open. */
  public Content openXep(XepInfo xep, String... attributes) {
    open(
        "xep",
        "page",
        xep.page(),
        "label",
        xep.label(),
        "title",
        xep.title(),
        "type",
        xep.type(),
        "status",
        xep.statusName(),
        "date",
        xep.date(),
        "version",
        xep.version());
    return step(() -> write(attributes));
  }

  private void write(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      if (!attributes[i + 1].isEmpty()) {
        out.writeAttribute(attributes[i], attributes[i + 1]);
      }
    }
  }

  /** What lists say of a document. */
  public Content xep(XepInfo xep, String... attributes) {
    return openXep(xep, attributes).close();
  }

  /** The whole text; all elements are closed. */
  public String end() {
    step(out::writeEndDocument);
    return text.toString();
  }

  private Content step(Step step) {
    try {
      step.run();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a text cannot be written to memory", e);
    }
    return this;
  }
}
