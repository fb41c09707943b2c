package org.xeptools.xsd;

import org.xeptools.document.listing.XmlElement;

/**
 * What an example does that its schema does not allow.
 *
 * @param kind what sort of thing it is
 * @param element the element that does it
 * @param name the attribute or child element that it is about, "" if it is about none
 * @param value what stands there, "" if it is about no value
 * @param expected what the schema allows there, in its own words; "" if that is not said
 */
public record Departure(Kind kind, XmlElement element, String name, String value, String expected) {

  /** The sorts of departures. */
  public enum Kind {
    /** An attribute that the element does not have. */
    UNDECLARED_ATTRIBUTE(true),
    /** A required attribute is left out. */
    MISSING_ATTRIBUTE(true),
    /** A value that is none of those listed. */
    UNLISTED_VALUE(true),
    /** A value that is not of the type: no number, too large. */
    WRONG_TYPE(true),
    /** An element that the schema declares, inside one that cannot hold it. */
    MISPLACED_ELEMENT(true),
    /** An element with elements where the schema wants characters or nothing. */
    ELEMENT_IN_TEXT(true),
    /** An element that comes more often than is allowed. */
    REPEATED_ELEMENT(true),
    /** Text in an element that is empty, or holds elements only. */
    TEXT(false),
    /** An element that is allowed, but not here. */
    ORDER(false),
    /** An element of another namespace where the schema lets none in, or not so many. */
    FOREIGN_ELEMENT(false),
    /** A required child is left out. */
    MISSING_ELEMENT(false);

    private final boolean isCertain;

    Kind(boolean isCertain) {
      this.isCertain = isCertain;
    }

    /** True if examples seldom do so on purpose. */
    public boolean isCertain() {
      return isCertain;
    }
  }

  /** The same for departures of one cause: what the schema says of which name. */
  public String cause() {
    return kind + " " + element.localName() + " " + name + " " + expected;
  }
}
