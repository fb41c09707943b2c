package org.xeptools.render;

import java.util.Set;
import org.xeptools.document.Section;
import org.xeptools.document.xml.Element;

/** Where the mark of a changed element stands: around it, unless one of these is true. */
final class MarkPlace {
  private static final Set<String> INSIDE =
      Set.of("li", "dt", "dd", "td", "th", "title", "abstract", "remark");

  private static final Set<String> ON_FIRST_PART = Set.of("tr", "di");

  private MarkPlace() {}

  /** True if the mark stands in {@code element}, around all that it holds. */
  static boolean isInside(Element element) {
    return INSIDE.contains(element.name());
  }

  /** True if the first part of {@code element} has its mark. */
  static boolean isOnFirstPart(Element element) {
    return ON_FIRST_PART.contains(element.name());
  }

  /** True if attributes of {@code element} are its mark: that of a section, a field. */
  static boolean isOnTag(Element element) {
    return Section.isSection(element) || isField(element);
  }

  /** True if the marks of an {@code element} that only one version has do not stand around it. */
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

  /** True of fields that consist of fields. */
  private static boolean isRecord(Element element) {
    return element.is("author") || element.is("revision") || element.text().isBlank();
  }
}
