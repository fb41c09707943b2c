package org.xeptools.site;

import java.util.Optional;
import org.xeptools.document.Field;
import org.xeptools.document.Revision;

/**
 * The newest revision of a document, as plain values; what is missing is "".
 *
 * @param date as in the source
 * @param remark its remark as plain text
 */
public record LastRevision(String version, String date, String initials, String remark) {
  static LastRevision of(Revision revision) {
    return new LastRevision(
        text(revision.version()),
        text(revision.date()),
        text(revision.initials()),
        Remark.text(revision));
  }

  private static String text(Optional<Field> field) {
    return field.map(Field::text).orElse("");
  }
}
