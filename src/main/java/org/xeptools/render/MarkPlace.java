package org.xeptools.render;

import java.util.Set;
import org.xeptools.document.Section;
import org.xeptools.document.xml.Element;

/** The place of the mark of a changed element: around it, unless one of these methods is true. */
final class MarkPlace {
  private static final Set<String> INSIDE =
      Set.of("li", "dt", "dd", "td", "th", "title", "abstract", "remark");

  private static final Set<String> ON_FIRST_PART = Set.of("tr", "di");

  private MarkPlace() {}

  /** True if the mark is in {@code element}, around all its content. */
  static boolean isInside(Element element) {
    return INSIDE.contains(element.name());
  }

  /** True if the mark is in the first part of {@code element}. */
  static boolean isOnFirstPart(Element element) {
    return ON_FIRST_PART.contains(element.name());
  }

  /** True if attributes of {@code element} are its mark, as on a section or field. */
  static boolean isOnTag(Element element) {
    return Section.isSection(element) || isField(element);
  }

  /** True if the marks of an {@code element} that only one version has are not around it. */
  static boolean isNotAround(Element element) {
    return element.is("note")
        || isOnFirstPart(element)
        || isInside(element)
        || Section.isSection(element)
        || element.isIn("header")
        || element.ancestors().anyMatch(a -> a.isIn("header") && isField(a) && isRecord(a));
  }

  private static boolean isField(Element element) {
    return element.isIn("header") && !isInside(element);
  }

  /** True for fields that consist of fields. */
  private static boolean isRecord(Element element) {
    return element.is("author") || element.is("revision") || element.text().isBlank();
  }
}
