package org.xeptools.document.listing;

import java.util.List;
import java.util.function.Consumer;

/**
 * The XML of a listing: several roots, text around them, ellipses, open streams and speakers before
 * lines are allowed.
 *
 * @param roots the topmost elements, in order; the tag of a stream is an element without content
 * @param faults why it is not well-formed, in order of place; those after the first may be
 *     consequences of it
 * @param isAbridged true if an ellipsis marks an omission
 */
public record ListingXml(List<XmlElement> roots, List<XmlFault> faults, boolean isAbridged) {
  /** The result for a listing in another language. */
  public static final ListingXml NONE = new ListingXml(List.of(), List.of(), false);

  /**
   * Reads {@code text}. Never fails; takes time linear in the length, except for hopeless input.
   */
  public static ListingXml of(String text) {
    return new ListingParser(text).parse();
  }

  /** True if start and end tags pair and nothing else is wrong. */
  public boolean isWellFormed() {
    return faults.isEmpty();
  }

  /** Visits all elements, in order. */
  public void walk(Consumer<XmlElement> visitor) {
    roots.forEach(root -> root.walk(visitor));
  }
}
