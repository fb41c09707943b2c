package org.xeptools.document.listing;

import static org.xeptools.document.listing.Scanner.at;
import static org.xeptools.document.listing.Scanner.isSpace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.xeptools.document.listing.XmlFault.Kind;
import org.xeptools.document.listing.XmlFault.Repair;

/** Reads one start tag; reports a slip in it once, and reads on as the tag was meant. */
final class TagReader implements ValueReader.Slips {

  private static final int LONGEST_PLACEHOLDER = 500;

  private final String text;
  private final Consumer<XmlFault> faults;
  private final int start;
  private final int nameEnd;
  private final List<XmlAttribute> attributes = new ArrayList<>(4);
  private final ValueReader values;
  private int end;
  private boolean isEmpty;
  private boolean isAbridged;
  private boolean isReported;

  /** Reads the tag whose {@code <} is at {@code start}, before a name. */
  TagReader(String text, int start, Consumer<XmlFault> faults) {
    this.text = text;
    this.start = start;
    this.faults = faults;
    this.nameEnd = Scanner.name(text, start + 1);
    this.values = new ValueReader(text, text.substring(start + 1, nameEnd), attributes, this);
    this.end = read();
  }

  String name() {
    return text.substring(start + 1, nameEnd);
  }

  List<XmlAttribute> attributes() {
    return attributes;
  }

  /** The end of the tag: after the {@code >}, or where it stops without one. */
  int end() {
    return end;
  }

  boolean isEmpty() {
    return isEmpty;
  }

  /** True if an ellipsis replaces attributes. */
  boolean isAbridged() {
    return isAbridged;
  }

  private int read() {
    int i = nameEnd;
    while (i < text.length()) {
      int from = i;
      i = space(i);
      char c = at(text, i);
      if (c == '>') {
        return i + 1;
      } else if (c == '/' && at(text, i + 1) == '>') {
        isEmpty = true;
        return i + 2;
      } else if (c == '<' || c == '\0') {
        return unclosed(i);
      } else if (Escapes.isGreaterThan(text, i)) {
        once(Escapes.endOfTag("<" + name(), i));
        return i + Escapes.GREATER.length();
      }
      int ellipsis = Ellipsis.end(text, i);
      if (ellipsis > i) {
        isAbridged = true;
        i = ellipsis;
      } else if (Scanner.isNameStart(c)) {
        if (from == i && i > nameEnd && !attributes.isEmpty()) {
          once(
              new XmlFault(Kind.BROKEN_TAG, i, i + 1, "a space is missing between two attributes")
                  .with(new Repair("Insert a space", i, i, " ")));
        }
        i = attribute(i);
      } else {
        i = stray(i);
      }
    }
    return unclosed(i);
  }

  /** Skips white space, and the speaker before a line of a dialog. */
  private int space(int from) {
    int i = from;
    while (isSpace(at(text, i))) {
      i = text.charAt(i) == '\n' ? Scanner.speaker(text, i + 1) : i + 1;
    }
    return i;
  }

  private int stray(int i) {
    char c = text.charAt(i);
    int close = c == '[' ? placeholderEnd(i, ']') : c == '{' ? placeholderEnd(i, '}') : -1;
    if (close > 0) {
      isAbridged = true;
      return close;
    }
    if (c == '[' || c == ']' || c == '*' || c == '|') {
      isAbridged = true;
      return i + 1;
    }
    if (c == '=' && isSpace(at(text, i - 1))) {
      once(
          new XmlFault(
              Kind.BROKEN_TAG,
              i,
              i + 1,
              "the name of an attribute is missing before this = in <" + name() + ">"));
      int value = Scanner.space(text, i + 1);
      boolean quoted = at(text, value) == '\'' || at(text, value) == '"';
      return quoted ? values.quoted("", i, value) : i + 1;
    }
    String what = c == '"' || c == '\'' ? "a quote" : "'" + text.substring(i, i + 1) + "'";
    XmlFault fault =
        new XmlFault(
            Kind.BROKEN_TAG, i, i + 1, what + " is out of place in the tag <" + name() + ">");
    boolean surplus = what.equals("a quote") && at(text, i - 1) == c;
    once(surplus ? fault.with(new Repair("Remove the second quote", i, i + 1, "")) : fault);
    return i + 1;
  }

  /**
   * The offset after the bracket that closes the one at {@code i}, -1 if the tag ends before it.
   */
  private int placeholderEnd(int i, char bracket) {
    int end = i;
    while (end < text.length() && "<>".indexOf(text.charAt(end)) < 0) {
      if (text.charAt(end++) == bracket) {
        return end;
      }
      if (end - i > LONGEST_PLACEHOLDER) {
        return -1;
      }
    }
    return -1;
  }

  private int unclosed(int i) {
    int last = Scanner.spaceBefore(text, i);
    if (Ellipsis.isIn(text, Math.max(start, last - 4), last)) {
      isAbridged = true;
      isEmpty = true;
      return i;
    }
    XmlFault fault =
        new XmlFault(
            Kind.BROKEN_TAG, start, nameEnd, "the tag <" + name() + " has no > at its end");
    boolean paired = text.indexOf("</" + name() + ">", i) >= 0;
    once(
        paired && at(text, last - 1) != '/'
            ? fault.with(new Repair("Insert >", last, last, ">"))
            : fault);
    isEmpty = !paired;
    return i;
  }

  private int attribute(int from) {
    int nameEnds = Scanner.name(text, from);
    String attribute = text.substring(from, nameEnds);
    int i = Scanner.space(text, nameEnds);
    char c = at(text, i);
    if (c != '=') {
      return withoutEquals(attribute, from, nameEnds, i);
    }
    i = Scanner.space(text, i + 1);
    c = at(text, i);
    if (c == '\'' || c == '"') {
      return values.quoted(attribute, from, i);
    }
    return values.unquoted(attribute, from, i);
  }

  private int withoutEquals(String attribute, int from, int nameEnds, int i) {
    char c = at(text, i);
    if ((c == '\'' || c == '"') && i == nameEnds) {
      once(
          new XmlFault(Kind.BROKEN_TAG, from, nameEnds, "the = is missing after " + attribute)
              .with(new Repair("Insert =", nameEnds, nameEnds, "=")));
      return values.quoted(attribute, from, i);
    }
    if (attribute.equals(attribute.toUpperCase(Locale.ROOT))) {
      isAbridged = true;
    } else {
      once(
          new XmlFault(
              Kind.BROKEN_TAG, from, nameEnds, "the attribute " + attribute + " has no value"));
    }
    return nameEnds;
  }

  @Override
  public void once(XmlFault fault) {
    each(fault);
    isReported = true;
  }

  @Override
  public void each(XmlFault fault) {
    if (!isReported) {
      faults.accept(fault);
    }
  }

  @Override
  public void abridge() {
    isAbridged = true;
  }
}
