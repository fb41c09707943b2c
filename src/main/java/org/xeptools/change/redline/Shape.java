package org.xeptools.change.redline;

import java.util.Set;
import org.xeptools.document.Element;
import org.xeptools.document.Section;

/** What kinds of parts an element has, as the pages see it. */
final class Shape {
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "ul",
          "ol",
          "li",
          "dl",
          "di",
          "dt",
          "dd",
          "table",
          "tr",
          "th",
          "td",
          "example",
          "code",
          "cve",
          "blockquote");
  private static final Set<String> INLINES =
      Set.of(
          "link", "note", "tt", "em", "strong", "cite", "span", "br", "img", "acronym", "dfn",
          "spec", "url", "uri", "ns", "tag");

  /** Those whose child elements stand for themselves, whatever they are. */
  private static final Set<String> RECORDS =
      Set.of(
          "xep",
          "header",
          "author",
          "revision",
          "tags",
          "dependencies",
          "supersedes",
          "supersededby",
          "schemaloc",
          "legal",
          "ul",
          "ol",
          "dl",
          "di",
          "table",
          "tr");

  /** Those in which readers count changes as one. */
  private static final Set<String> GROUPS =
      Set.of(
          "tr",
          "di",
          "author",
          "revision",
          "tags",
          "dependencies",
          "supersedes",
          "supersededby",
          "schemaloc",
          "legal");

  private Shape() {}

  static boolean isListing(Element element) {
    return element.is("example") || element.is("code");
  }

  static boolean isBlock(Element element) {
    String name = element.name();
    return Section.isSection(element)
        || BLOCKS.contains(name)
        || (!INLINES.contains(name)
            && element.elements().stream()
                .anyMatch(e -> Section.isSection(e) || BLOCKS.contains(e.name())));
  }

  static boolean isRecord(Element element) {
    return RECORDS.contains(element.name());
  }

  static boolean isGroup(Element element) {
    return GROUPS.contains(element.name());
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
