package org.xeptools.document.listing;

import static org.xeptools.document.listing.Scanner.at;
import static org.xeptools.document.listing.Scanner.isSpace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.document.listing.XmlFault.Kind;
import org.xeptools.document.listing.XmlFault.Repair;

/** Reads one start tag; a slip in it is reported once, and the tag read on as it was meant. */
final class TagReader {
  private static final String TYPOGRAPHIC = "‘’‚‛“”„‟′″´`";

  /** The end of a value that ran on into the next attribute: {@code romeo type=}. */
  private static final Pattern RUN_ON = Pattern.compile("\\s+[\\w:.-]+\\s*=\\s*$");

  private final String text;
  private final Consumer<XmlFault> faults;
  private final int start;
  private final int nameEnd;
  private final List<XmlAttribute> attributes = new ArrayList<>(4);
  private int end;
  private boolean isEmpty;
  private boolean isAbridged;
  private boolean isReported;

  /** Reads the tag whose {@code <} stands at {@code start}, before a name. */
  TagReader(String text, int start, Consumer<XmlFault> faults) {
    this.text = text;
    this.start = start;
    this.faults = faults;
    this.nameEnd = Scanner.name(text, start + 1);
    this.end = read();
  }

  String name() {
    return text.substring(start + 1, nameEnd);
  }

  List<XmlAttribute> attributes() {
    return attributes;
  }

  /** After the {@code >}, or where the tag stops without one. */
  int end() {
    return end;
  }

  boolean isEmpty() {
    return isEmpty;
  }

  /** True if an ellipsis stands in place of attributes. */
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
      }
      int ellipsis = Ellipsis.end(text, i);
      if (ellipsis > i) {
        isAbridged = true;
        i = ellipsis;
      } else if (Scanner.isNameStart(c)) {
        if (from == i && i > nameEnd && !attributes.isEmpty()) {
          report(
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

  /** Over white space, and the speaker that stands before each line of a dialog. */
  private int space(int from) {
    int i = from;
    while (isSpace(at(text, i))) {
      i = text.charAt(i) == '\n' ? Scanner.speaker(text, i + 1) : i + 1;
    }
    return i;
  }

  private int stray(int i) {
    char c = text.charAt(i);
    int close = c == '[' ? text.indexOf(']', i) : c == '{' ? text.indexOf('}', i) : -1;
    if (close > 0 && text.indexOf('>', i) > close) {
      isAbridged = true;
      return close + 1;
    }
    if (c == '[' || c == ']' || c == '*' || c == '|') {
      isAbridged = true;
      return i + 1;
    }
    String what = c == '"' || c == '\'' ? "a quote" : "'" + text.substring(i, i + 1) + "'";
    XmlFault fault =
        new XmlFault(
            Kind.BROKEN_TAG, i, i + 1, what + " stands in the tag <" + name() + "> out of place");
    boolean surplus = what.equals("a quote") && at(text, i - 1) == c;
    report(surplus ? fault.with(new Repair("Remove the second quote", i, i + 1, "")) : fault);
    return i + 1;
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
    report(
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
      return quoted(attribute, from, i);
    }
    return unquoted(attribute, from, i);
  }

  private int withoutEquals(String attribute, int from, int nameEnds, int i) {
    char c = at(text, i);
    if ((c == '\'' || c == '"') && i == nameEnds) {
      report(
          new XmlFault(Kind.BROKEN_TAG, from, nameEnds, "the = is missing after " + attribute)
              .with(new Repair("Insert =", nameEnds, nameEnds, "=")));
      return quoted(attribute, from, i);
    }
    if (attribute.equals(attribute.toUpperCase(java.util.Locale.ROOT))) {
      isAbridged = true;
    } else {
      report(
          new XmlFault(
              Kind.BROKEN_TAG, from, nameEnds, "the attribute " + attribute + " has no value"));
    }
    return nameEnds;
  }

  private int unquoted(String attribute, int from, int i) {
    int ellipsis = Ellipsis.end(text, i);
    if (ellipsis > i) {
      isAbridged = true;
      return ellipsis;
    }
    int stop = i;
    while (stop < text.length()
        && !isSpace(text.charAt(stop))
        && "<>".indexOf(text.charAt(stop)) < 0
        && !text.startsWith("/>", stop)) {
      stop++;
    }
    char first = at(text, i);
    char last = at(text, stop - 1);
    XmlFault fault =
        new XmlFault(
            Kind.BROKEN_TAG,
            from,
            Math.max(stop, from + 1),
            "the value of " + attribute + " does not stand in quotes");
    if (TYPOGRAPHIC.indexOf(first) >= 0) {
      return typographic(attribute, from, i, stop);
    }
    if (text.substring(i, Math.max(i, stop - 1)).matches(".*['\"].*")) {
      fault = fault.with("A quote stands inside it");
    } else if (stop > i && (last == '\'' || last == '"')) {
      fault = fault.with(new Repair("Insert the quote", i, i, String.valueOf(last)));
    } else if (stop > i) {
      String value = text.substring(i, stop);
      fault = fault.with(new Repair("Put quotes around it", i, stop, "'" + value + "'"));
    }
    report(fault);
    boolean opened = stop > i && (last == '\'' || last == '"');
    attributes.add(
        new XmlAttribute(attribute, text.substring(i, opened ? stop - 1 : stop), from, i));
    return Math.max(stop, i);
  }

  /** Each is reported, for where one stands the others often do. */
  private int typographic(String attribute, int from, int i, int stop) {
    XmlFault fault =
        new XmlFault(
            Kind.BROKEN_TAG,
            i,
            i + 1,
            "the value of "
                + attribute
                + " stands in "
                + text.charAt(i)
                + ", which is no quote of XML");
    boolean closed = stop > i + 1 && TYPOGRAPHIC.indexOf(text.charAt(stop - 1)) >= 0;
    String value = text.substring(i + 1, closed ? stop - 1 : Math.max(stop, i + 1));
    if (closed && value.indexOf('\'') < 0) {
      fault = fault.with(new Repair("Put straight quotes", i, stop, "'" + value + "'"));
    }
    if (!isReported) {
      faults.accept(fault);
    }
    attributes.add(new XmlAttribute(attribute, value, from, i + 1));
    return Math.max(stop, i + 1);
  }

  private int quoted(String attribute, int from, int open) {
    char quote = text.charAt(open);
    int close = text.indexOf(quote, open + 1);
    int other = mixed(open, close);
    if (other > 0) {
      report(
          new XmlFault(
                  Kind.BROKEN_TAG,
                  open,
                  other + 1,
                  "the value of "
                      + attribute
                      + " begins with "
                      + quote
                      + " and ends with "
                      + text.charAt(other))
              .with(new Repair("End it with " + quote, other, other + 1, String.valueOf(quote))));
      return add(attribute, from, open, other);
    }
    String value = close < 0 ? text.substring(open + 1) : text.substring(open + 1, close);
    if (close > 0 && Scanner.isNameStart(at(text, close + 1)) && value.indexOf('=') > 0) {
      Matcher runOn = RUN_ON.matcher(value);
      if (runOn.find()) {
        int tagEnd = value.indexOf('>');
        boolean inTag = tagEnd < 0 || tagEnd > runOn.start();
        int place = inTag ? open + 1 + runOn.start() : plausibleEnd(open + 1);
        return unended(attribute, from, open, place);
      }
    }
    int tag = value.indexOf('<');
    if (close < 0 || (tag >= 0 && value.indexOf('>') < tag && value.indexOf('>') >= 0)) {
      return unended(attribute, from, open, plausibleEnd(open + 1));
    }
    if (tag >= 0 && text.indexOf('\n', open) > 0 && text.indexOf('\n', open) < open + 1 + tag) {
      return unended(attribute, from, open, plausibleEnd(open + 1));
    }
    if (value.isEmpty() && Scanner.isNameStart(at(text, close + 1))) {
      report(
          new XmlFault(
              Kind.BROKEN_TAG,
              open,
              close + 1,
              "the value of " + attribute + " ends with the quote that follows the first one"));
    }
    if (tag >= 0) {
      report(
          new XmlFault(
                  Kind.BARE_CHARACTER,
                  open + 1 + tag,
                  open + 2 + tag,
                  "< stands in the value of " + attribute)
              .with("Write &lt; for the character"));
    }
    return add(attribute, from, open, close);
  }

  /** Where the other quote closes the value that {@code open} opened, or -1. */
  private int mixed(int open, int close) {
    int i = open + 1;
    while (i < text.length() && "'\"<>\n".indexOf(text.charAt(i)) < 0) {
      i++;
    }
    char c = at(text, i);
    boolean other = (c == '\'' || c == '"') && c != text.charAt(open);
    char next = at(text, i + 1);
    if (!other || !(isSpace(next) || next == '>' || next == '/')) {
      return -1;
    }
    String rest = close < 0 ? text.substring(i + 1) : text.substring(i + 1, close);
    return close < 0 || rest.indexOf('=') >= 0 || rest.indexOf('>') >= 0 ? i : -1;
  }

  /** The first place where a value can end whose quote is missing. */
  private int plausibleEnd(int from) {
    int i = from;
    while (i < text.length()
        && !isSpace(text.charAt(i))
        && text.charAt(i) != '>'
        && !text.startsWith("/>", i)) {
      i++;
    }
    return i;
  }

  private int unended(String attribute, int from, int open, int end) {
    String quote = text.substring(open, open + 1);
    report(
        new XmlFault(
                Kind.BROKEN_TAG,
                open,
                Math.max(end, open + 1),
                quote + " is missing after the value of " + attribute)
            .with(new Repair("Insert " + quote, end, end, quote)));
    String value = text.substring(open + 1, Math.max(end, open + 1));
    attributes.add(new XmlAttribute(attribute, value, from, open + 1));
    return end;
  }

  private int add(String attribute, int from, int open, int close) {
    String value = text.substring(open + 1, close);
    for (XmlAttribute known : attributes) {
      if (known.name().equals(attribute) && !isReported) {
        faults.accept(
            new XmlFault(
                Kind.REPEATED_ATTRIBUTE,
                from,
                from + attribute.length(),
                "the attribute " + attribute + " stands twice in <" + name() + ">"));
      }
    }
    attributes.add(new XmlAttribute(attribute, value, from, open + 1));
    References.inspect(text, open + 1, close, faults);
    return close + 1;
  }

  /** The first slip is the cause of the others. */
  private void report(XmlFault fault) {
    if (!isReported) {
      faults.accept(fault);
      isReported = true;
    }
  }
}
