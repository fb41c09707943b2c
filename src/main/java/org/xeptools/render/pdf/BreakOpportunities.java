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

  private final Deque<Integer> limits = new ArrayDeque<>(Set.of(0));

  /** How many characters of the current word stand after the last place where it may break. */
  private int run;

  private int last = ' ';

  @Override
  void open(String uri, String name, String qualified, Attributes attributes) throws SAXException {
    String limit = attributes.getValue(NAMESPACE, "break");
    limits.push(limit == null ? limits.element() : Integer.valueOf(limit.strip()));
    endWordAtBlock(name);
    AttributesImpl others = new AttributesImpl(attributes);
    if (limit != null) {
      others.removeAttribute(others.getIndex(NAMESPACE, "break"));
    }
    getContentHandler().startElement(uri, name, qualified, others);
  }

  @Override
  void close(String uri, String name, String qualified) throws SAXException {
    limits.pop();
    endWordAtBlock(name);
    getContentHandler().endElement(uri, name, qualified);
  }

  @Override
  void text(String value) throws SAXException {
    int limit = limits.element();
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
