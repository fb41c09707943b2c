package org.xeptools.xsd;

/** Departures from a schema in plain words. */
public final class DepartureWords {
  private DepartureWords() {}

  /** One sentence without a full stop; {@code schema} is the name of the schema in it. */
  public static String of(Departure departure, String schema) {
    String element = "<" + departure.element().localName() + ">";
    String name = departure.name();
    return switch (departure.kind()) {
      case UNDECLARED_ATTRIBUTE -> schema + " gives " + element + " no attribute '" + name + "'";
      case MISSING_ATTRIBUTE ->
          element + " lacks the attribute '" + name + "', which " + schema + " requires";
      case UNLISTED_VALUE ->
          "'"
              + departure.value()
              + "' is not among the values that "
              + schema
              + " lists for "
              + place(departure)
              + ": "
              + departure.expected().replaceAll("[\\[\\]]", "");
      case WRONG_TYPE ->
          "'"
              + departure.value()
              + "' is not of the type "
              + departure.expected()
              + ", which "
              + schema
              + " gives "
              + place(departure);
      case MISPLACED_ELEMENT -> schema + " does not allow " + element + " in <" + name + ">";
      case REPEATED_ELEMENT ->
          schema + " allows one " + element + " in <" + name + ">, and this is another";
      case ELEMENT_IN_TEXT ->
          element + " has a <" + name + ">, but " + schema + " allows no elements in it";
      case FOREIGN_ELEMENT ->
          element + " has a <" + name + ">, which " + schema + " does not allow there";
      case TEXT -> element + " has text, which " + schema + " does not allow";
      case ORDER ->
          departure.expected().isEmpty()
              ? schema + " does not allow " + element + " at this place in <" + name + ">"
              : schema + " requires " + departure.expected() + " before " + element;
      case MISSING_ELEMENT ->
          element
              + " is incomplete"
              + (departure.expected().isEmpty()
                  ? ""
                  : ": " + schema + " requires " + departure.expected());
    };
  }

  private static String place(Departure departure) {
    String element = "<" + departure.element().localName() + ">";
    return departure.name().isEmpty()
        ? element
        : "the attribute '" + departure.name() + "' of " + element;
  }
}
