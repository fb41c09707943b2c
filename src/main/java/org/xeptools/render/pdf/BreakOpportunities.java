package org.xeptools.render.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Puts zero-width spaces into long words, so that no line sticks out of its column. How long a word
 * may get is what the attribute {@code break} of {@value #NAMESPACE} on the nearest element around
 * it says; 0, or no such attribute, is no limit.
 */
final class BreakOpportunities extends BufferedText {
  static final String NAMESPACE = "urn:xeptools:layout";
  private static final char ZERO_WIDTH_SPACE = '\u200B';
  private static final char WORD_JOINER = '\u2060';
  private static final String GOOD_PLACES = "/?&=;,:#_@.)|+-<>";
  private static final String CLOSING = ">)]};,.:!?'\"”’";
  private static final Set<String> INLINE = Set.of("inline", "basic-link", "wrapper", "character");

  /** How long words may get, and whether blanks stay as they are. */
  private record Setting(int limit, boolean listing) {}

  private final Deque<Setting> settings = new ArrayDeque<>(Set.of(new Setting(0, false)));

  /** How many characters of the current word stand after the last place where it may break. */
  private int run;

  private int last = ' ';

  /** The blank at the end of the text before, where blanks are kept. */
  private String blank = "";

  @Override
  void open(String uri, String name, String qualified, Attributes attributes) throws SAXException {
    String limit = attributes.getValue(NAMESPACE, "break");
    String collapse = attributes.getValue("", "white-space-collapse");
    Setting around = settings.element();
    settings.push(
        new Setting(
            limit == null ? around.limit : Integer.parseInt(limit.strip()),
            collapse == null ? around.listing : collapse.equals("false")));
    if (!INLINE.contains(name)) {
      sendBlank();
    }
    endWordAtBlock(name);
    AttributesImpl others = new AttributesImpl(attributes);
    if (limit != null) {
      others.removeAttribute(others.getIndex(NAMESPACE, "break"));
    }
    getContentHandler().startElement(uri, name, qualified, others);
  }

  @Override
  void close(String uri, String name, String qualified) throws SAXException {
    settings.pop();
    sendBlank();
    endWordAtBlock(name);
    getContentHandler().endElement(uri, name, qualified);
  }

  /**
   * FOP breaks a line only at a blank that has a letter behind it in the same text, so the blank
   * before an inline goes into it.
   */
  private void sendBlank() throws SAXException {
    if (!blank.isEmpty()) {
      send(blank);
      blank = "";
    }
  }

  @Override
  void text(String content) throws SAXException {
    String value = blank + content;
    blank = "";
    if (settings.element().listing && value.endsWith(" ")) {
      value = value.substring(0, value.length() - 1);
      blank = " ";
    }
    if (!value.isEmpty()) {
      breakable(value);
    }
  }

  private void breakable(String value) throws SAXException {
    int limit = settings.element().limit;
    if (limit == 0) {
      send(value);
      return;
    }
    StringBuilder out = new StringBuilder(value.length() + 16);
    for (int i = 0; i < value.length(); ) {
      int c = value.codePointAt(i);
      if (Character.isWhitespace(c) || c == ZERO_WIDTH_SPACE) {
        run = 0;
      } else {
        int most = CLOSING.indexOf(c) < 0 ? limit : limit + 4;
        if (run >= most || (run >= limit / 2 && isGoodPlace(last, c))) {
          out.append(ZERO_WIDTH_SPACE);
          run = 0;
        } else if (last == '/' && (c == '>' || c == '/')) {
          // FOP would break after every slash
          out.append(WORD_JOINER);
        }
        run++;
      }
      out.appendCodePoint(c);
      last = c;
      i += Character.charCount(c);
    }
    send(out.toString());
  }

  private static boolean isGoodPlace(int before, int after) {
    boolean punctuation = GOOD_PLACES.indexOf(before) >= 0 && GOOD_PLACES.indexOf(after) < 0;
    return punctuation || (Character.isLowerCase(before) && Character.isUpperCase(after));
  }

  private void endWordAtBlock(String name) {
    if (!INLINE.contains(name)) {
      run = 0;
      last = ' ';
    }
  }
}
