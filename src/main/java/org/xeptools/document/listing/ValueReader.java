package org.xeptools.document.listing;

import static org.xeptools.document.listing.Scanner.at;
import static org.xeptools.document.listing.Scanner.isSpace;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.document.listing.XmlFault.Kind;
import org.xeptools.document.listing.XmlFault.Repair;

/** Reads the values of a tag's attributes with any quotes; returns the offset after them. */
final class ValueReader {
  /** Receives the slips in a tag. */
  interface Slips {
    /** Reports the fault unless the tag had one: the first slip is the cause of the others. */
    void once(XmlFault fault);

    /** Reports the fault, unless the tag had one that may have caused it. */
    void each(XmlFault fault);

    /** The tag has an ellipsis. */
    void abridge();
  }

  private static final String TYPOGRAPHIC = "‘’‚‛“”„‟′″´`";

  /** The end of a value that continues into the next attribute: {@code romeo type=}. */
  private static final Pattern RUN_ON = Pattern.compile("\\s+[\\w:.-]+\\s*=\\s*$");

  private static final int MAX_COMPARED = 100;
  private static final List<XmlAttribute> NONE = List.of();

  private final String text;
  private final String tag;
  private final List<XmlAttribute> attributes;
  private final Slips slips;

  /** Reads for the tag called {@code tag}; adds what it reads to {@code attributes}. */
  ValueReader(String text, String tag, List<XmlAttribute> attributes, Slips slips) {
    this.text = text;
    this.tag = tag;
    this.attributes = attributes;
    this.slips = slips;
  }

  int unquoted(String attribute, int from, int i) {
    int ellipsis = Ellipsis.end(text, i);
    if (ellipsis > i) {
      slips.abridge();
      return ellipsis;
    }
    int behind = Escapes.quoted(text, i);
    if (behind > 0) {
      slips.each(Escapes.quotes(attribute, text, i, behind));
      int start = i + Escapes.QUOTE.length();
      String value = text.substring(start, behind - Escapes.QUOTE.length());
      attributes.add(new XmlAttribute(attribute, value, from, start));
      return behind;
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
            "the value of " + attribute + " is not in quotes");
    if (TYPOGRAPHIC.indexOf(first) >= 0) {
      return typographic(attribute, from, i, stop);
    }
    if (text.substring(i, Math.max(i, stop - 1)).matches(".*['\"].*")) {
      fault = fault.with("It contains a quote");
    } else if (stop > i && (last == '\'' || last == '"')) {
      fault = fault.with(new Repair("Insert the quote", i, i, String.valueOf(last)));
    } else if (stop > i) {
      String value = text.substring(i, stop);
      fault = fault.with(new Repair("Put quotes around it", i, stop, "'" + value + "'"));
    }
    slips.once(fault);
    boolean opened = stop > i && (last == '\'' || last == '"');
    attributes.add(
        new XmlAttribute(attribute, text.substring(i, opened ? stop - 1 : stop), from, i));
    return Math.max(stop, i);
  }

  /** Each one is reported, since they often occur together. */
  private int typographic(String attribute, int from, int i, int stop) {
    XmlFault fault =
        new XmlFault(
            Kind.BROKEN_TAG,
            i,
            i + 1,
            "the value of "
                + attribute
                + " is in "
                + text.charAt(i)
                + ", which is not a quotation mark of XML");
    boolean closed = stop > i + 1 && TYPOGRAPHIC.indexOf(text.charAt(stop - 1)) >= 0;
    String value = text.substring(i + 1, closed ? stop - 1 : Math.max(stop, i + 1));
    if (closed && value.indexOf('\'') < 0) {
      fault = fault.with(new Repair("Put straight quotes", i, stop, "'" + value + "'"));
    }
    slips.each(fault);
    attributes.add(new XmlAttribute(attribute, value, from, i + 1));
    return Math.max(stop, i + 1);
  }

  int quoted(String attribute, int from, int open) {
    char quote = text.charAt(open);
    int close = text.indexOf(quote, open + 1);
    int other = mixed(open, close);
    if (other > 0) {
      slips.once(
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
      int next = Scanner.space(text, Scanner.name(text, close + 1));
      if (at(text, next) != '=') { // else only a space is missing, which is reported
        slips.once(doubled(attribute, open, close));
      }
    }
    if (tag >= 0) {
      slips.once(
          new XmlFault(
                  Kind.BARE_CHARACTER,
                  open + 1 + tag,
                  open + 2 + tag,
                  "there is a bare < in the value of " + attribute)
              .with("Write &lt; for the character"));
    }
    return add(attribute, from, open, close);
  }

  /** Two quotes begin the value: perhaps the closing one was put in front. */
  private XmlFault doubled(String attribute, int open, int close) {
    char quote = text.charAt(open);
    int end = plausibleEnd(close + 1);
    boolean closed = at(text, end - 1) == quote;
    String value = text.substring(close + 1, end) + (closed ? "" : quote);
    return new XmlFault(
            Kind.BROKEN_TAG,
            open,
            close + 1,
            "there are two quotes where the value of " + attribute + " begins")
        .with(new Repair("Write " + quote + value, close, end, value));
  }

  /**
   * The offset at which the other kind of quote closes the value that began at {@code open}, or -1.
   */
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

  /** The first offset at which a value without a closing quote can end. */
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
    slips.once(
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
    for (XmlAttribute known : attributes.size() < MAX_COMPARED ? attributes : NONE) {
      if (known.name().equals(attribute)) {
        slips.each(
            new XmlFault(
                Kind.REPEATED_ATTRIBUTE,
                from,
                from + attribute.length(),
                "the attribute " + attribute + " appears twice in <" + tag + ">"));
      }
    }
    attributes.add(new XmlAttribute(attribute, value, from, open + 1));
    StrayAmpersands.inspect(text, open + 1, close, slips::each);
    return close + 1;
  }
}
