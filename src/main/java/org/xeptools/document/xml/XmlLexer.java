package org.xeptools.document.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLResolver;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.LocationInfo;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.xeptools.document.xml.XmlEvent.Characters;
import org.xeptools.document.xml.XmlEvent.CommentMarkup;
import org.xeptools.document.xml.XmlEvent.Declaration;
import org.xeptools.document.xml.XmlEvent.Doctype;
import org.xeptools.document.xml.XmlEvent.EndTag;
import org.xeptools.document.xml.XmlEvent.Instruction;
import org.xeptools.document.xml.XmlEvent.RawAttribute;
import org.xeptools.document.xml.XmlEvent.Reference;
import org.xeptools.document.xml.XmlEvent.StartTag;

/**
 * Splits XML text into events. Woodstox checks that it is well-formed; no entity is expanded, no
 * DTD is read.
 */
public final class XmlLexer {
  private static final XMLInputFactory DOCUMENT =
      factory(WstxInputProperties.PARSING_MODE_DOCUMENT);
  private static final XMLInputFactory FRAGMENT =
      factory(WstxInputProperties.PARSING_MODE_FRAGMENT);
  private static final String CDATA_START = "<![CDATA[";
  static final int MAX_ATTRIBUTES = 100;

  private final String text;
  private final int offset;
  private final Consumer<XmlEvent> sink;

  private XmlLexer(String text, int offset, Consumer<XmlEvent> sink) {
    this.text = text;
    this.offset = offset;
    this.sink = sink;
  }

  /** Sends the events of a whole document that begins at {@code from}, until the first error. */
  public static void document(String text, int from, Consumer<XmlEvent> sink) throws MalformedXml {
    new XmlLexer(text, from, sink).run(DOCUMENT);
  }

  /** Sends the events of an entity's replacement text, which must be balanced. */
  static void fragment(String text, Consumer<XmlEvent> sink) throws MalformedXml {
    new XmlLexer(text, 0, sink).run(FRAGMENT);
  }

  private static XMLInputFactory factory(Object mode) {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLInputFactory2.P_REPORT_CDATA, true);
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    factory.setProperty(WstxInputProperties.P_INPUT_PARSING_MODE, mode);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
    // A CDATA section is one event.
    factory.setProperty(WstxInputProperties.P_MIN_TEXT_SEGMENT, Integer.MAX_VALUE);
    // References in attribute values are expanded by us, from the raw value.
    XMLResolver nothing = (publicId, systemId, base, name) -> InputStream.nullInputStream();
    factory.setProperty(WstxInputProperties.P_UNDECLARED_ENTITY_RESOLVER, nothing);
    return factory;
  }

  private void run(XMLInputFactory factory) throws MalformedXml {
    try {
      StringReader reader = new StringReader(offset == 0 ? text : text.substring(offset));
      XMLStreamReader2 xml = (XMLStreamReader2) factory.createXMLStreamReader(reader);
      emit(xml);
      while (xml.hasNext()) {
        xml.next();
        emit(xml);
      }
    } catch (XMLStreamException e) {
      int at = e.getLocation() == null ? -1 : e.getLocation().getCharacterOffset();
      throw new MalformedXml(offset + Math.max(0, at), e);
    }
  }

  private void emit(XMLStreamReader2 xml) {
    LocationInfo place = xml.getLocationInfo();
    int start = offset + (int) place.getStartingCharOffset();
    int type = xml.getEventType();
    int end = endOf(xml, place);
    switch (type) {
      case XMLStreamConstants.START_DOCUMENT -> {
        if (text.startsWith("<?xml", start) && end > start) {
          sink.accept(new Declaration(start, end));
        }
      }
      case XMLStreamConstants.DTD -> sink.accept(new Doctype(start, end));
      case XMLStreamConstants.START_ELEMENT ->
          sink.accept(new StartTag(xml.getLocalName(), attributes(start, end), start, end));
      case XMLStreamConstants.END_ELEMENT ->
          sink.accept(new EndTag(xml.getLocalName(), start, end));
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> characters(start, end);
      case XMLStreamConstants.CDATA -> plain(start + CDATA_START.length(), end - "]]>".length());
      case XMLStreamConstants.ENTITY_REFERENCE ->
          sink.accept(new Reference(text.substring(start + 1, end - 1), start, end));
      case XMLStreamConstants.COMMENT -> sink.accept(new CommentMarkup(xml.getText(), start, end));
      case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
        String data = xml.getPIData();
        sink.accept(new Instruction(xml.getPITarget(), data == null ? "" : data, start, end));
      }
      default -> {}
    }
  }

  private int endOf(XMLStreamReader2 xml, LocationInfo place) {
    try {
      return offset + (int) place.getEndingCharOffset();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("eager parsing still failed late at " + xml.getLocation(), e);
    }
  }

  /** Text that may hold character references, predefined references and CRLF. */
  private void characters(int start, int end) {
    int run = start;
    int i = start;
    while (i < end) {
      if (text.charAt(i) != '&') {
        i++;
        continue;
      }
      plain(run, i);
      int stop = text.indexOf(';', i) + 1;
      sink.accept(
          new Characters(CharacterReferences.expand(text.substring(i, stop)), false, i, stop));
      i = stop;
      run = i;
    }
    plain(run, end);
  }

  /** Text without references; CRLF and CR become LF (XML § 2.11). */
  private void plain(int start, int end) {
    int run = start;
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '\r') {
        exact(run, i);
        run = i + (i + 1 < end && text.charAt(i + 1) == '\n' ? 2 : 1);
        sink.accept(new Characters("\n", false, i, run));
      }
    }
    exact(run, end);
  }

  private void exact(int start, int end) {
    if (start < end) {
      sink.accept(new Characters(text.substring(start, end), true, start, end));
    }
  }

  /** The attributes of a tag known to be well-formed. */
  private List<RawAttribute> attributes(int start, int end) {
    List<RawAttribute> found = new ArrayList<>();
    int i = skipName(start + 1);
    while (true) {
      i = skipSpace(i);
      char c = text.charAt(i);
      if (i >= end || c == '>' || c == '/') {
        return found;
      }
      int nameStart = i;
      i = skipName(i);
      final String name = text.substring(nameStart, i);
      i = skipSpace(skipSpace(i) + 1);
      int close = text.indexOf(text.charAt(i), i + 1);
      found.add(new RawAttribute(name, text.substring(i + 1, close), nameStart, i + 1));
      i = close + 1;
    }
  }

  private int skipName(int from) {
    int i = from;
    while ("=>/ \t\r\n".indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  private int skipSpace(int from) {
    int i = from;
    while (" \t\r\n".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }
}
