package org.xeptools.document.listing;

import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Markup other than tags: a comment, a CDATA section, an instruction, a declaration. */
final class OtherMarkup {
  private static final Pattern DECLARATION =
      Pattern.compile("<\\?xml(?:\\s+[a-z]+\\s*=\\s*(?:'[^'<>]*'|\"[^\"<>]*\"))+\\s*\\?>");

  private final String text;
  private final Consumer<XmlFault> faults;
  private final int end;
  private boolean isAbridged;

  OtherMarkup(String text, int start, Consumer<XmlFault> faults) {
    this.text = text;
    this.faults = faults;
    this.end =
        text.startsWith("<!--", start)
            ? comment(start)
            : text.startsWith("<![CDATA[", start)
                ? until("]]>", start, "the CDATA section")
                : text.startsWith("<?", start) ? instruction(start) : declaration(start);
  }

  /** The offset at which it ends, exclusive. */
  int end() {
    return end;
  }

  /** True if it marks an omission. */
  boolean isAbridged() {
    return isAbridged;
  }

  private int comment(int i) {
    int end = text.indexOf("--", i + 4);
    int after = text.indexOf("-->", i + 4);
    isAbridged = Ellipsis.isIn(text, i, after < 0 ? text.length() : after);
    if (end >= 0 && after >= 0 && end < after) {
      faults.accept(
          new XmlFault(
              XmlFault.Kind.BROKEN_MARKUP, end, end + 2, "-- is not allowed inside a comment"));
    }
    return until("-->", i, "the comment");
  }

  /**
   * The end of a comment that begins a line at {@code i} without its exclamation mark, or -1. The
   * arrows of a drawing are longer, or are not closed before the next tag.
   */
  static int endOfMisspeltComment(String text, int i) {
    int before = i - 1;
    while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
      before--;
    }
    if (!text.startsWith("<-- ", i) || (before >= 0 && text.charAt(before) != '\n')) {
      return -1;
    }
    int next = text.indexOf('<', i + 1);
    int length = text.substring(i, next < 0 ? text.length() : next).indexOf("-->");
    return length < 0 ? -1 : i + length + 3;
  }

  private int instruction(int i) {
    int end = until("?>", i, "the processing instruction");
    String xml = text.substring(i, end);
    if (xml.startsWith("<?xml ") && xml.endsWith("?>") && !DECLARATION.matcher(xml).matches()) {
      faults.accept(
          new XmlFault(XmlFault.Kind.BROKEN_MARKUP, i, end, "the XML declaration cannot be read")
              .with("It has the form <?xml version='1.0' encoding='UTF-8'?>"));
    }
    return end;
  }

  private int until(String mark, int i, String what) {
    int end = text.indexOf(mark, i + 2);
    if (end >= 0) {
      return end + mark.length();
    }
    faults.accept(
        new XmlFault(XmlFault.Kind.BROKEN_MARKUP, i, i + 2, what + " that begins here does not end")
            .with(mark + " is missing"));
    return text.length();
  }

  /** A document type declaration, perhaps with an internal subset. */
  private int declaration(int i) {
    int end = text.indexOf('>', i);
    int subset = text.indexOf('[', i);
    if (subset >= 0 && subset < end) {
      int close = text.indexOf("]>", subset);
      return close < 0 ? text.length() : close + 2;
    }
    return end < 0 ? text.length() : end + 1;
  }
}
