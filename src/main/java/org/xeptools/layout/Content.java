package org.xeptools.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.document.HtmlElement;
import org.xeptools.document.xml.Comment;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.Node;
import org.xeptools.document.xml.ProcessingInstruction;
import org.xeptools.document.xml.Text;
import org.xeptools.format.Vocabulary;
import org.xeptools.source.SourceSpan;

/**
 * What is between the tags of an element, as written.
 *
 * @param start the offset after the start tag
 * @param end the offset of the end tag
 * @param items the elements, comments, instructions and references between them
 */
record Content(int start, int end, List<Item> items) {
  /** Elements whose children never share a line. */
  private static final Set<String> OUTLINE = union(Set.of("xep", "header"), Vocabulary.SECTIONS);

  /** Elements whose children are all on one line with them, or each on its own. */
  private static final Set<String> RECORDS = union(Vocabulary.HEADER_RECORDS, Vocabulary.LISTS);

  /** Elements that may hold blocks, or else words. */
  private static final Set<String> HOLDERS =
      union(Vocabulary.ITEMS, Set.of("li", "dd", "td", "th", "remark", "div", "blockquote"));

  private static final Set<String> HEADER_PARTS =
      union(Vocabulary.HEADER_RECORDS, union(Vocabulary.FIELDS, Vocabulary.VALUES));

  /** Elements in which white space counts, or may count. */
  private static final Set<String> EXACT = union(Vocabulary.LISTINGS, Set.of("tt"));

  /**
   * A child in the text.
   *
   * @param node the child, or the first of those that one reference brought
   */
  record Item(Node node, SourceSpan span) {
    int start() {
      return span.start();
    }

    int end() {
      return span.end();
    }

    /** True for a comment or an instruction, which stays beside what it is beside. */
    boolean isAside() {
      return node instanceof Comment || node instanceof ProcessingInstruction;
    }
  }

  static Content of(Element element) {
    int end = element.endTag().map(SourceSpan::start).orElse(element.startTag().end());
    List<Item> items = new ArrayList<>();
    int done = element.startTag().end();
    for (Node child : element.children()) {
      // Those that an entity brought all have the place of its reference.
      if (!(child instanceof Text) && span(child).start() >= done) {
        items.add(new Item(child, span(child)));
        done = span(child).end();
      }
    }
    return new Content(element.startTag().end(), end, items);
  }

  /** True if {@code element} has tags with something between them, and white space may change. */
  static boolean isOpen(Element element) {
    return element.entity().isEmpty()
        && element.endTag().filter(tag -> !tag.equals(element.startTag())).isPresent()
        && !EXACT.contains(meaning(element))
        && element.value("xml:space").isEmpty();
  }

  /** True if the children of {@code element} never share a line. */
  static boolean isOutline(Element element) {
    return OUTLINE.contains(element.name());
  }

  /** True if either all children of {@code element} share its line, or none. */
  static boolean isRecord(Element element) {
    return RECORDS.contains(element.name());
  }

  /** True if {@code element} holds blocks or fields only, and no words of its own. */
  static boolean hasBlocksOnly(Element element) {
    boolean outline = isOutline(element) || isRecord(element);
    if (!outline && !HOLDERS.contains(element.name())) {
      return false;
    }
    for (Node child : element.children()) {
      if (child instanceof Text text
          ? !isBlank(text.text().value())
          : child instanceof Element e && !isBlock(meaning(e))) {
        return false;
      }
    }
    return true;
  }

  /** The name of {@code element}, or of the nearest in the format if it is one of HTML. */
  private static String meaning(Element element) {
    return HtmlElement.of(element).map(HtmlElement::as).orElse(element.name());
  }

  private static boolean isBlock(String name) {
    return OUTLINE.contains(name)
        || Vocabulary.BLOCKS.contains(name)
        || HEADER_PARTS.contains(name);
  }

  /** True if {@code text} is white space of XML, or nothing. */
  static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isBlank(text.charAt(i)) && !isBreak(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** True for a space or a tab. */
  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** True for a character that ends a line. */
  static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  private static SourceSpan span(Node node) {
    if (node instanceof Element element) {
      return element.span();
    } else if (node instanceof Comment comment) {
      return comment.span();
    } else if (node instanceof ProcessingInstruction instruction) {
      return instruction.span();
    }
    throw new IllegalArgumentException("text has no span of its own: " + node);
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
  }
}
