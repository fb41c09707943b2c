package org.xeptools.xsd;

import java.util.Optional;
import org.xeptools.document.listing.XmlAttribute;
import org.xeptools.document.listing.XmlElement;

/**
 * A departure of an example from its schema.
 *
 * @param kind the kind of departure
 * @param element the element at fault
 * @param name the attribute or child element at fault, "" if there is none
 * @param value the value at fault, "" if there is none
 * @param expected what the schema allows there, in its own words; "" if unknown
 */
public record Departure(Kind kind, XmlElement element, String name, String value, String expected) {

  /** The kinds of departures. */
  public enum Kind {
    /** An attribute that the element does not have. */
    UNDECLARED_ATTRIBUTE(true),
    /** A required attribute is missing. */
    MISSING_ATTRIBUTE(true),
    /** A value that is not among those listed. */
    UNLISTED_VALUE(true),
    /** A value that is not of the type: not a number, too large. */
    WRONG_TYPE(true),
    /** A declared element inside one that does not allow it. */
    MISPLACED_ELEMENT(true),
    /** An element with child elements where the schema allows only characters or nothing. */
    ELEMENT_IN_TEXT(true),
    /** An element that is repeated more often than allowed. */
    REPEATED_ELEMENT(true),
    /** Text in an element that must be empty or have only elements. */
    TEXT(false),
    /** An element that is allowed, but not here. */
    ORDER(false),
    /** An element of another namespace where the schema allows none, or fewer. */
    FOREIGN_ELEMENT(false),
    /** A required child is missing. */
    MISSING_ELEMENT(false);

    private final boolean isCertain;

    Kind(boolean isCertain) {
      this.isCertain = isCertain;
    }

    /** True if examples rarely do this on purpose. */
    public boolean isCertain() {
      return isCertain;
    }
  }

  /** Where in the listing the attribute, value or name of an element begins that is at fault. */
  public int start() {
    return attribute()
        .map(a -> isAboutName(a) ? a.start() : a.valueStart())
        .orElse(element.start() + 1);
  }

  /** Where that ends. */
  public int end() {
    return attribute()
        .map(a -> isAboutName(a) ? a.nameEnd() : a.valueEnd())
        .orElse(element.nameEnd());
  }

  private Optional<XmlAttribute> attribute() {
    return switch (kind) {
      case UNDECLARED_ATTRIBUTE, UNLISTED_VALUE, WRONG_TYPE -> element.attribute(name);
      default -> Optional.empty();
    };
  }

  private boolean isAboutName(XmlAttribute attribute) {
    return kind == Kind.UNDECLARED_ATTRIBUTE || attribute.value().isEmpty();
  }

  /** Equal for departures with the same cause: the same demand of the schema on the same name. */
  public String cause() {
    return kind + " " + element.localName() + " " + name + " " + expected;
  }
}
