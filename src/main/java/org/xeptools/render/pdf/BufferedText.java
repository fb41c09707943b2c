package org.xeptools.render.pdf;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * A filter of formatting objects that receives each text as a whole, even if it arrives in pieces.
 */
abstract class BufferedText extends XMLFilterImpl {
  static final String FO = "http://www.w3.org/1999/XSL/Format";

  private final StringBuilder text = new StringBuilder();

  /** An element begins; the text before it is complete. */
  abstract void open(String uri, String name, String qualified, Attributes attributes)
      throws SAXException;

  /** An element ends; its text is complete. */
  abstract void close(String uri, String name, String qualified) throws SAXException;

  /** One text between tags, not empty. */
  abstract void text(String value) throws SAXException;

  final void send(String value) throws SAXException {
    super.characters(value.toCharArray(), 0, value.length());
  }

  @Override
  public final void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    flush();
    open(uri, name, qualified, attributes);
  }

  @Override
  public final void endElement(String uri, String name, String qualified) throws SAXException {
    flush();
    close(uri, name, qualified);
  }

  @Override
  public final void characters(char[] characters, int start, int length) {
    text.append(characters, start, length);
  }

  @Override
  public final void ignorableWhitespace(char[] characters, int start, int length) {
    text.append(characters, start, length);
  }

  private void flush() throws SAXException {
    if (!text.isEmpty()) {
      String value = text.toString();
      text.setLength(0);
      text(value);
    }
  }
}
