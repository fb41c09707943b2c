package org.xeptools.document.xml;

import javax.xml.stream.XMLStreamException;

/** The lexer cannot go on; stays inside this package, where it becomes a finding. */
public final class MalformedXml extends Exception {
  private static final long serialVersionUID = 1;
  private final int offset;

  MalformedXml(int offset, XMLStreamException cause) {
    super(cause.getMessage(), cause);
    this.offset = offset;
  }

  MalformedXml(int offset, String message) {
    super(message);
    this.offset = offset;
  }

  /** Where, in UTF-16 units from 0 of the text being read. */
  public int offset() {
    return offset;
  }

  /** What the parser said, without its own words about the place. */
  public String reason() {
    String message = getMessage().replaceAll("(?s)\\s*at \\[row,col.*", "").strip();
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }
}
