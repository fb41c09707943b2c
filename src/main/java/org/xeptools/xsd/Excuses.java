package org.xeptools.xsd;

import java.util.regex.Pattern;
import org.xeptools.document.listing.XmlElement;

/**
 * What explains a departure in an example: a placeholder, or something that is left out.
 *
 * @param isAbridged true if the example leaves elements out
 * @param isReal true for a real stanza, which has no excuse
 */
record Excuses(boolean isAbridged, boolean isReal) {
  private static final Pattern NUMBER =
      Pattern.compile("(?i)(?:.*int(?:eger)?|byte|short|long|decimal|float|double|unsigned.*)");
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          ".*[{}\\[\\]|…%$<>].*|.*\\.\\..*|[A-Z][A-Z0-9_ -]+|(?i).*base-?64.*|.*#\\{.*");

  /** True if a reader would not take {@code departure} for a fault. */
  boolean cover(Departure departure) {
    if (isReal) {
      return false;
    }
    String value = departure.value();
    return switch (departure.kind()) {
      case MISSING_ATTRIBUTE ->
          isTagAbridged(departure.element()) || departure.element().value("xmlns").contains("{");
      case WRONG_TYPE -> isPlaceholder(value) || isWord(value, departure.expected());
      case UNLISTED_VALUE -> isPlaceholder(value);
      case TEXT -> isAbridged || ExampleReading.isLeftOut(departure.element().content());
      case MISSING_ELEMENT, ORDER -> isAbridged;
      default -> false;
    };
  }

  /** True if the start tag leaves something out. */
  static boolean isTagAbridged(XmlElement element) {
    String tag = element.text(element.start(), element.startTagEnd());
    return tag.contains("..") || tag.contains("…") || tag.indexOf('[') >= 0;
  }

  private static boolean isPlaceholder(String value) {
    return PLACEHOLDER.matcher(value).matches()
        || value.indexOf(' ') > 0
        || value.indexOf('\n') >= 0;
  }

  /** A placeholder for a number or for encoded data. */
  private static boolean isWord(String value, String type) {
    boolean number = NUMBER.matcher(type).matches();
    if (number) {
      return !value.isEmpty() && value.chars().noneMatch(c -> c >= '0' && c <= '9');
    }
    return type.contains("base64")
        && (value.contains("-")
            || value.contains("...")
            || value.indexOf('/') != value.lastIndexOf('/'));
  }
}
