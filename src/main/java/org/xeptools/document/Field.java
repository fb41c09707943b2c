package org.xeptools.document;

import org.xeptools.source.SourceSpan;

/**
 * A value of the header.
 *
 * @param text the characters, white space collapsed; may be empty
 * @param span where they stand; the whole element if there are none
 * @param element the element that holds them
 */
public record Field(String text, SourceSpan span, Element element) {
  static Field of(Element element) {
    return new Field(
        element.text().value().strip().replaceAll("\\s+", " "), element.textSpan(), element);
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }
}
