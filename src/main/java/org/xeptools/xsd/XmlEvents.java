package org.xeptools.xsd;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xeptools.document.listing.XmlAttribute;
import org.xeptools.document.listing.XmlElement;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.LocatorImpl;

/**
 * An element of a listing as SAX events; the locator's line number is the number of the current
 * start tag, from 1, so that a message about a line identifies the element.
 */
final class XmlEvents {
  /** Sends everything as written. */
  static final Reading AS_WRITTEN = new Reading() {};

  /** The most attributes of an element, since processors compare all pairs. */
  private static final int MOST_ATTRIBUTES = 500;

  private static final String DECLARATION = "xmlns:";

  private final ContentHandler handler;
  private final Reading reading;
  private final LocatorImpl locator = new LocatorImpl();
  private final List<XmlElement> seen = new ArrayList<>();

  /** The way to read a listing. */
  interface Reading {
    /** The namespace of names without a prefix and without a declaration. */
    default String defaultNamespace() {
      return "";
    }

    /** True if {@code child} is sent, with its content. */
    default boolean has(XmlElement child) {
      return true;
    }

    /** The characters to send for {@code text}, in {@code parent}. */
    default String text(XmlElement parent, String text) {
      return text;
    }
  }

  XmlEvents(ContentHandler handler, Reading reading) {
    this.handler = handler;
    this.reading = reading;
  }

  /** The element with the number {@code line}. */
  XmlElement at(int line) {
    return seen.get(Math.max(0, Math.min(line, seen.size()) - 1));
  }

  /** Sends {@code root} as a document with the name {@code systemId}. */
  void send(XmlElement root, String systemId) throws SAXException {
    locator.setSystemId(systemId);
    locator.setColumnNumber(1);
    handler.setDocumentLocator(locator);
    handler.startDocument();
    if (!reading.defaultNamespace().isEmpty()) {
      handler.startPrefixMapping("", reading.defaultNamespace());
    }
    element(root);
    handler.endDocument();
  }

  /** Sends {@code element} and its content. */
  void element(XmlElement element) throws SAXException {
    seen.add(element);
    int number = seen.size();
    locator.setLineNumber(number);
    AttributesImpl attributes = new AttributesImpl();
    List<String> prefixes = new ArrayList<>(2);
    Set<String> names = new HashSet<>();
    for (XmlAttribute attribute :
        element.attributes().subList(0, Math.min(MOST_ATTRIBUTES, element.attributes().size()))) {
      String name = attribute.name();
      String value = ElementText.of(attribute.value());
      if (name.equals("xmlns") || name.startsWith(DECLARATION)) {
        String prefix = name.equals("xmlns") ? "" : name.substring(DECLARATION.length());
        prefixes.add(prefix);
        handler.startPrefixMapping(prefix, value);
      } else if (names.add(name)) {
        int colon = name.indexOf(':');
        String namespace = colon < 0 ? "" : element.namespace(name.substring(0, colon));
        attributes.addAttribute(namespace, name.substring(colon + 1), name, "CDATA", value);
      }
    }
    String namespace = namespace(element);
    handler.startElement(namespace, element.localName(), element.name(), attributes);
    int from = element.startTagEnd();
    for (XmlElement child : element.elements()) {
      characters(element, from, child.start());
      from = child.end();
      if (reading.has(child)) {
        element(child);
      }
    }
    characters(element, from, element.contentEnd());
    locator.setLineNumber(number);
    handler.endElement(namespace, element.localName(), element.name());
    for (String prefix : prefixes) {
      handler.endPrefixMapping(prefix);
    }
  }

  private String namespace(XmlElement element) {
    String own = element.namespace();
    return own.isEmpty() && element.prefix().isEmpty()
        ? reading.defaultNamespace()
        : ElementText.of(own);
  }

  private void characters(XmlElement parent, int from, int to) throws SAXException {
    if (from < to) {
      String value = reading.text(parent, ElementText.of(parent.text(from, to)));
      if (!value.isEmpty()) {
        handler.characters(value.toCharArray(), 0, value.length());
      }
    }
  }
}
