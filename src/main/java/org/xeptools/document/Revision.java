package org.xeptools.document;

import java.time.LocalDate;
import java.util.Optional;
import org.xeptools.document.xml.Element;
import org.xeptools.lifecycle.Version;

/**
 * A block of the revision history.
 *
 * @param element the revision element
 * @param version its version
 * @param date its date
 * @param initials who made it
 * @param remark what was done
 */
public record Revision(
    Element element,
    Optional<Field> version,
    Optional<Field> date,
    Optional<Field> initials,
    Optional<Element> remark) {
  static Revision of(Element revision) {
    return new Revision(
        revision,
        revision.first("version").map(Field::of),
        revision.first("date").map(Field::of),
        revision.first("initials").map(Field::of),
        revision.first("remark"));
  }

  /** The version as numbers, if it has a form that the series has used. */
  public Optional<Version> number() {
    return version.flatMap(field -> Version.parse(field.text()));
  }

  /** The date, if it is a real one in ISO form. */
  public Optional<LocalDate> day() {
    return date.flatMap(field -> IsoDate.parse(field.text()));
  }
}
