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

  /** True if its child elements stand for themselves, whatever they are. */
  static boolean isRecord(Element element) {
    return element.is("xep")
        || element.is("header")
        || Vocabulary.LISTS.contains(element.name())
        || isGroup(element);
  }

  /** True if readers count changes within it as one. */
  static boolean isGroup(Element element) {
    return Vocabulary.ITEMS.contains(element.name())
        || Vocabulary.HEADER_RECORDS.contains(element.name());
  }

  /** True if its parts are compared one by one: it is more than a line of text. */
  static boolean isContainer(Element element) {
    return !isListing(element)
        && (isRecord(element)
            || Section.isSection(element)
            || element.elements().stream().anyMatch(Shape::isBlock));
  }

  /** True where a paragraph may stand, so that one may come from elsewhere. */
  static boolean isOpen(Element element) {
    return Section.isSection(element) || element.is("xep");
  }

  /** True if one may have become the other. */
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
