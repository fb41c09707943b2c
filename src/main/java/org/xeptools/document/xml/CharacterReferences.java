package org.xeptools.document.xml;

/** The references that XML itself defines: characters by number, and the five by name. */
final class CharacterReferences {
  private CharacterReferences() {}

  /** The character that {@code reference} ({@code &lt;}, {@code &#160;}) stands for. */
  static String expand(String reference) {
    String name = reference.substring(1, reference.length() - 1);
    return name.startsWith("#") ? character(name) : predefined(name);
  }

  /** True if {@code name} (without {@code &} and {@code ;}) needs no declaration. */
  static boolean needsNoDeclaration(String name) {
    return name.startsWith("#") || !predefined(name).isEmpty();
  }

  /** True for the code points that XML allows (XML § 2.2). */
  static boolean isCharacter(int code) {
    return code >= 0x20
        ? code < 0xD800 || (code > 0xDFFF && code < 0xFFFE) || (code > 0xFFFF && code <= 0x10FFFF)
        : code == '\t' || code == '\n' || code == '\r';
  }

  private static String character(String name) {
    int code =
        name.startsWith("#x")
            ? Integer.parseInt(name.substring(2), 16)
            : Integer.parseInt(name.substring(1));
    if (!isCharacter(code)) {
      throw new IllegalArgumentException("no character: " + code);
    }
    return Character.toString(code);
  }

  private static String predefined(String name) {
    return switch (name) {
      case "lt" -> "<";
      case "gt" -> ">";
      case "amp" -> "&";
      case "apos" -> "'";
      case "quot" -> "\"";
      default -> "";
    };
  }
}
