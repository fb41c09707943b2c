package org.xeptools.document.listing;

import org.xeptools.document.listing.XmlFault.Kind;
import org.xeptools.document.listing.XmlFault.Repair;

/** Finds references in place of characters of a tag, which are left over in CDATA sections. */
final class Escapes {
  static final String GREATER = "&gt;";
  static final String LESS = "&lt;";
  static final String QUOTE = "&quot;";
  private static final String APOSTROPHE = "&apos;";

  /** The distance before an end tag within which its start tag is searched. */
  private static final int LONGEST = 2_000;

  private Escapes() {}

  static boolean isGreaterThan(String text, int i) {
    return text.startsWith(GREATER, i);
  }

  /** The fault that {@code &gt;} at {@code i} ends {@code tag}, which is given as {@code <port}. */
  static XmlFault endOfTag(String tag, int i) {
    return fault("the > of " + tag + "> is written as &gt;", i, GREATER, ">");
  }

  /**
   * The end of the end tag of {@code element} whose {@code <} is a reference at {@code i}, -1 if
   * there is none: {@code &lt;/port>}, but not {@code &lt;/port&gt;}, which may be text.
   */
  static int endTag(String text, int i, String element) {
    String tag = LESS + "/" + element;
    if (!text.startsWith(tag, i)) {
      return -1;
    }
    int end = Scanner.space(text, i + tag.length());
    return Scanner.at(text, end) == '>' ? end + 1 : -1;
  }

  /**
   * The offset of the last start tag {@code &lt;name …>} before {@code end} whose {@code <} is a
   * reference and whose {@code >} is not; -1 if there is none.
   */
  static int startTag(String text, String name, int end) {
    int from = Math.max(0, end - LONGEST);
    String before = text.substring(from, end);
    int start = before.lastIndexOf(LESS + name);
    int after = start + LESS.length() + name.length();
    if (start < 0 || Scanner.isName(Scanner.at(before, after))) {
      return -1;
    }
    int close = before.indexOf('>', after);
    int next = before.indexOf('<', after);
    return close >= 0 && (next < 0 || close < next) ? from + start : -1;
  }

  /** The fault that {@code &lt;} at {@code i} begins the start tag of {@code element}. */
  static XmlFault startOfStartTag(int i, String element) {
    return fault("the < of <" + element + "> is written as &lt;", i, LESS, "<");
  }

  /** The fault that {@code &lt;} at {@code i} begins the end tag of {@code element}. */
  static XmlFault startOfEndTag(int i, String element) {
    return fault("the < of </" + element + "> is written as &lt;", i, LESS, "<");
  }

  /**
   * The end of the value at {@code i} that is enclosed in references to quotes, -1 if there is
   * none.
   */
  static int quoted(String text, int i) {
    if (!text.startsWith(QUOTE, i) && !text.startsWith(APOSTROPHE, i)) {
      return -1;
    }
    String quote = text.substring(i, i + QUOTE.length());
    int end = i + 1;
    while (end < text.length() && "<>".indexOf(text.charAt(end)) < 0) {
      if (text.startsWith(quote, end)) {
        return end + quote.length();
      }
      end++;
    }
    return -1;
  }

  /**
   * The fault that the value of {@code attribute} at {@code start..end} is enclosed in such
   * references.
   */
  static XmlFault quotes(String attribute, String text, int start, int end) {
    String quote = text.substring(start, start + QUOTE.length());
    String value = text.substring(start + quote.length(), end - quote.length());
    String character = quote.equals(QUOTE) ? "\"" : "'";
    return new XmlFault(
            Kind.BROKEN_TAG,
            start,
            end,
            "the quotes around the value of " + attribute + " are written as " + quote)
        .with("The quotes around a value are never references")
        .with(new Repair("Write " + character, start, end, character + value + character));
  }

  private static XmlFault fault(String message, int i, String reference, String character) {
    return new XmlFault(Kind.BROKEN_TAG, i, i + reference.length(), message)
        .with("The characters around the name of a tag are never references")
        .with(new Repair("Write " + character, i, i + reference.length(), character));
  }
}
