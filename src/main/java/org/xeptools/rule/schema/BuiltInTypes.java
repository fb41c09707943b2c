package org.xeptools.rule.schema;

import java.util.List;
import java.util.Optional;
import org.xeptools.source.Spelling;

/** The built-in types of XML Schema. */
final class BuiltInTypes {
  private static final List<String> TYPES =
      List.of(
          "anySimpleType",
          "anyType",
          "anyURI",
          "base64Binary",
          "boolean",
          "byte",
          "date",
          "dateTime",
          "decimal",
          "double",
          "duration",
          "float",
          "hexBinary",
          "ID",
          "IDREF",
          "int",
          "integer",
          "language",
          "long",
          "Name",
          "NCName",
          "negativeInteger",
          "NMTOKEN",
          "NMTOKENS",
          "nonNegativeInteger",
          "nonPositiveInteger",
          "normalizedString",
          "positiveInteger",
          "QName",
          "short",
          "string",
          "time",
          "token",
          "unsignedByte",
          "unsignedInt",
          "unsignedLong",
          "unsignedShort");

  private BuiltInTypes() {}

  static boolean has(String name) {
    return TYPES.contains(name);
  }

  /** The type that {@code name} means, in other capitals or misspelled. */
  static Optional<String> near(String name) {
    return TYPES.stream()
        .filter(type -> type.equalsIgnoreCase(name))
        .findFirst()
        .or(() -> TYPES.stream().filter(t -> Spelling.distance(t, name) <= 2).findFirst());
  }
}
