package org.xeptools.document.listing;

/**
 * An attribute in a listing; offsets are UTF-16 units from 0 in the listing's text.
 *
 * @param name its name with its prefix
 * @param value its value as written
 * @param start where the name begins
 * @param valueStart where the value begins, after the quote
 */
public record XmlAttribute(String name, String value, int start, int valueStart) {
  /** The end of the name. */
  public int nameEnd() {
    return start + name.length();
  }

  /** The end of the value, before the quote. */
  public int valueEnd() {
    return valueStart + value.length();
  }
}
