package org.xeptools.document;

/**
 * An {@code example} or a {@code code} block.
 *
 * @param element its element
 * @param text its text, entities expanded, each character with its place
 */
public record Listing(Element element, MappedText text) {
  /** True for an {@code example}, false for {@code code}. */
  public boolean isExample() {
    return element.is("example");
  }

  /** Its caption, "" if it has none. */
  public String caption() {
    return element.value("caption");
  }
}
