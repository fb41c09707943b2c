package org.xeptools.document;

/**
 * A document's text in which everything but some listings is blank, so that little of it has to be
 * parsed.
 */
final class ListingExcerpt {
  private static final String ROOT = "<xep";
  private static final String END = "</xep>";
  private static final String[] LISTINGS = {"code", "example"};

  private ListingExcerpt() {}

  /**
   * The prolog of {@code text} and the listings that contain {@code word}, at their places; "" if
   * there are none.
   */
  static String of(String text, String word) {
    int root = text.indexOf(ROOT);
    int next = root < 0 ? -1 : text.indexOf(word, root);
    if (next < 0) {
      return "";
    }
    char[] excerpt = new char[text.length() + END.length()];
    java.util.Arrays.fill(excerpt, ' ');
    int rootEnd = text.indexOf('>', root) + 1;
    text.getChars(0, rootEnd, excerpt, 0);
    END.getChars(0, END.length(), excerpt, text.length());
    boolean any = false;
    int i = rootEnd;
    while (i < text.length() && next >= 0) {
      int open = text.indexOf('<', i);
      if (open < 0) {
        break;
      }
      int end = skipped(text, open);
      if (end < 0) {
        end = listingEnd(text, open);
        if (end > next && next >= open) {
          text.getChars(open, end, excerpt, open);
          any = true;
        }
      }
      i = end < 0 ? open + 1 : end;
      next = next < i ? text.indexOf(word, i) : next;
    }
    return any ? new String(excerpt) : "";
  }

  /** The end of the comment or CDATA section at {@code i}, -1 if there is none. */
  private static int skipped(String text, int i) {
    if (text.startsWith("<!--", i)) {
      return behind(text, "-->", i);
    }
    return text.startsWith("<![CDATA[", i) ? behind(text, "]]>", i) : -1;
  }

  private static int listingEnd(String text, int i) {
    for (String name : LISTINGS) {
      int after = i + 1 + name.length();
      if (text.startsWith(name, i + 1)
          && after < text.length()
          && " \t\r\n>".indexOf(text.charAt(after)) >= 0) {
        int end = i;
        while (true) {
          int close = text.indexOf("</" + name, end);
          int cdata = text.indexOf("<![CDATA[", end);
          if (close < 0) {
            return -1;
          }
          if (cdata < 0 || cdata > close) {
            return behind(text, ">", close);
          }
          end = behind(text, "]]>", cdata);
        }
      }
    }
    return -1;
  }

  private static int behind(String text, String mark, int i) {
    int found = text.indexOf(mark, i);
    return found < 0 ? text.length() : found + mark.length();
  }
}
