package org.xeptools.document.xml;

import java.util.List;

/** One construct of XML in a text; offsets are UTF-16 units from 0 in that text, half-open. */
sealed interface XmlEvent {
  int start();

  int end();

  /** This event in a text with {@code by} more units before it. */
  default XmlEvent moved(int by) {
    int s = start() + by;
    int e = end() + by;
    if (this instanceof StartTag tag) {
      return new StartTag(
          tag.name(),
          tag.attributes().stream().map(attribute -> attribute.moved(by)).toList(),
          s,
          e);
    } else if (this instanceof EndTag tag) {
      return new EndTag(tag.name(), s, e);
    } else if (this instanceof Characters data) {
      return new Characters(data.text(), data.exact(), s, e);
    } else if (this instanceof Reference reference) {
      return new Reference(reference.name(), s, e);
    } else if (this instanceof CommentMarkup comment) {
      return new CommentMarkup(comment.text(), s, e);
    }
    return this;
  }

  /** {@code <name …>}; an empty-element tag is a start tag and an end tag with the same offsets. */
  record StartTag(String name, List<RawAttribute> attributes, int start, int end)
      implements XmlEvent {}

  /** {@code </name>}. */
  record EndTag(String name, int start, int end) implements XmlEvent {}

  /**
   * Character data.
   *
   * @param exact true if each character of {@code text} is the source character at the same
   *     distance from {@code start}; false if {@code text} as a whole comes from the whole stretch
   *     ({@code &#160;}, CRLF)
   */
  record Characters(String text, boolean exact, int start, int end) implements XmlEvent {}

  /** {@code &name;}, except the entities that XML predefines. */
  record Reference(String name, int start, int end) implements XmlEvent {}

  /** {@code <!-- text -->}. */
  record CommentMarkup(String text, int start, int end) implements XmlEvent {}

  /** {@code <?target data?>}. */
  record Instruction(String target, String data, int start, int end) implements XmlEvent {}

  /** The XML declaration. */
  record Declaration(int start, int end) implements XmlEvent {}

  /** {@code <!DOCTYPE …>}. */
  record Doctype(int start, int end) implements XmlEvent {}

  /**
   * An attribute as written.
   *
   * @param value the text between the quotes, not expanded
   * @param start where the name begins
   * @param valueStart where the value begins, after the quote
   */
  record RawAttribute(String name, String value, int start, int valueStart) {
    int end() {
      return valueStart + value.length() + 1;
    }

    RawAttribute moved(int by) {
      return new RawAttribute(name, value, start + by, valueStart + by);
    }
  }
}
