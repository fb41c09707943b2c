package org.xeptools.document.listing;

import java.util.List;
import java.util.function.Consumer;

/**
 * The XML of a listing: several roots, text around them, ellipses, open streams and speakers before
 * lines are taken as they are meant.
 *
 * @param roots the topmost elements, in order; a stream's tag is one without content
 * @param faults why it is not well-formed, in order of place; what follows the first one may be
 *     read otherwise than it was meant
 * @param isAbridged true if an ellipsis says that something is left out
 */
public record ListingXml(List<XmlElement> roots, List<XmlFault> faults, boolean isAbridged) {
  /** That of a listing in another language. */
  public static final ListingXml NONE = new ListingXml(List.of(), List.of(), false);

  /** Reads {@code text}. Never fails; linear in its length but for hopeless input. */
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
