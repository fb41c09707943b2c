package org.xeptools.change.redline;

import org.xeptools.document.Section;
import org.xeptools.document.xml.Element;
import org.xeptools.format.Vocabulary;

/** The kinds of parts of an element, as pages show them. */
final class Shape {
  private Shape() {}

  static boolean isListing(Element element) {
    return Vocabulary.LISTINGS.contains(element.name());
  }

  static boolean isBlock(Element element) {
    return isKnownBlock(element)
        || (!Vocabulary.INLINES.contains(element.name())
            && !Vocabulary.VALUES.contains(element.name())
            && element.elements().stream().anyMatch(Shape::isKnownBlock));
  }

  private static boolean isKnownBlock(Element element) {
    return Section.isSection(element) || Vocabulary.BLOCKS.contains(element.name());
  }

  /** True if each of its child elements is a part of its own. */
  static boolean isRecord(Element element) {
    return element.is("xep")
        || element.is("header")
        || Vocabulary.LISTS.contains(element.name())
        || isGroup(element);
  }

  /** True if all changes within it count as one change. */
  static boolean isGroup(Element element) {
    return Vocabulary.ITEMS.contains(element.name())
        || Vocabulary.HEADER_RECORDS.contains(element.name());
  }

  /** True if its parts are compared one by one, because it is more than a line of text. */
  static boolean isContainer(Element element) {
    return !isListing(element)
        && (isRecord(element)
            || Section.isSection(element)
            || element.elements().stream().anyMatch(Shape::isBlock));
  }

  /** True if it may contain paragraphs, so that one may have moved there. */
  static boolean isOpen(Element element) {
    return Section.isSection(element) || element.is("xep");
  }

  /** True if a part of one shape may have become one of the other. */
  static boolean isAlike(Element a, Element b) {
    return a.name().equals(b.name())
        || (Section.isSection(a) && Section.isSection(b))
        || (isListing(a) && isListing(b))
        || (isList(a) && isList(b))
        || (isCell(a) && isCell(b));
  }

  private static boolean isList(Element element) {
    return element.is("ul") || element.is("ol");
  }

  static boolean isCell(Element element) {
    return element.is("td") || element.is("th");
  }
}
