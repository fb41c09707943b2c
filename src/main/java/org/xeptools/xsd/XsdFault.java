package org.xeptools.xsd;

import java.util.List;
import org.xeptools.document.listing.XmlElement;

/**
 * A message of an XML Schema processor about an element.
 *
 * @param element the element of the schema or of the example
 * @param key the name of the broken constraint in the recommendation: {@code
 *     cvc-complex-type.2.4.a}
 * @param values the names and values that the message quotes, in order
 * @param message the processor's own words
 */
public record XsdFault(XmlElement element, String key, List<String> values, String message) {
  /** The value {@code i}, from 0; "" if there are fewer. */
  public String value(int i) {
    return i < values.size() ? values.get(i) : "";
  }
}
