package org.xeptools.document.xml;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Thrown when the lexer cannot go on; stays inside this package, which makes a finding of it. */
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

  /** The place, in UTF-16 units from 0 of the text that is read. */
  public int offset() {
    return offset;
  }

  /** The parser's message, without its words about the place. */
  public String reason() {
    String message = getMessage().replaceAll("(?s)\\s*at \\[row,col.*", "").strip();
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }

  /** The name of an end tag in place of another one, if that is the fault. */
  public Optional<String> wrongEndTag() {
    return WoodstoxMessage.WRONG_END_TAG.name(reason());
  }
}
