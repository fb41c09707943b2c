package org.xeptools.rule.reference;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Header;

/**
 * A specification of the series that a header names.
 *
 * @param field its field
 * @param number its number: {@code 0048}
 */
record Spec(Field field, String number) {
  private static final Pattern XEP = Pattern.compile("(?i)xep[- ]?(\\d{4})\\b.*");

  /** The XEPs among {@code fields}. */
  static Stream<Spec> of(List<Field> fields) {
    return fields.stream().flatMap(field -> of(field).stream());
  }

  static Optional<Spec> of(Field field) {
    Matcher xep = XEP.matcher(field.text());
    return xep.matches() ? Optional.of(new Spec(field, xep.group(1))) : Optional.empty();
  }

  /** True if {@code fields} name the XEP {@code number}, even if only in part. */
  static boolean names(List<Field> fields, String number) {
    return of(fields).anyMatch(spec -> spec.number().equals(number));
  }

  /** All XEPs in a header: dependencies, predecessors and successors. */
  static Stream<Field> all(Header header) {
    return Stream.of(header.dependencies(), header.supersedes(), header.supersededBy())
        .flatMap(List::stream);
  }
}
