package org.xeptools.render.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.fop.text.linebreak.LineBreakStatus;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Puts zero-width spaces into words that are too long for their line, and in listings blanks for
 * tabs. The attribute {@code break} of {@value #NAMESPACE} on the nearest element around a word
 * gives its greatest length in characters; 0, or no attribute, means no limit. The attribute {@code
 * columns} of a listing gives the length of its lines in characters.
 */
final class BreakOpportunities extends BufferedText {
  static final String NAMESPACE = "urn:xeptools:layout";
  private static final char ZERO_WIDTH_SPACE = '\u200B';
  private static final char WORD_JOINER = '\u2060';
  private static final int TAB = 8;
  private static final Set<String> INLINE = Set.of("inline", "basic-link", "wrapper", "character");

  /** An event in the middle of a word, which waits for its end. */
  @FunctionalInterface
  private interface Event {
    void send() throws SAXException;
  }

  /** The offset of an event in the word. */
  private record Held(int offset, Event event) {}

  /**
   * The greatest length of words, the length of lines of a listing, and whether blanks are kept.
   */
  private record Setting(int limit, int columns, boolean listing) {}

  private final Deque<Setting> settings = new ArrayDeque<>(Set.of(new Setting(0, 0, false)));

  /** The text before the word. */
  private final StringBuilder before = new StringBuilder();

  private final StringBuilder word = new StringBuilder();
  private final List<Held> held = new ArrayList<>();

  /** The setting where the word began. */
  private Setting ofWord = settings.element();

  /** The blank at the end of the text before, where blanks are kept. */
  private String blank = "";

  /** The columns of the line that are used, in the source and as set. */
  private int column;

  private int filled;

  @Override
  void open(String uri, String name, String qualified, Attributes attributes) throws SAXException {
    AttributesImpl others = new AttributesImpl(attributes);
    String limit = take("break", others);
    String columns = take("columns", others);
    String collapse = attributes.getValue("", "white-space-collapse");
    Setting around = settings.element();
    settings.push(
        new Setting(
            limit == null ? around.limit : Integer.parseInt(limit.strip()),
            columns == null ? around.columns : Integer.parseInt(columns.strip()),
            collapse == null ? around.listing : collapse.equals("false")));
    if (!INLINE.contains(name)) {
      endBlock();
    }
    pass(() -> getContentHandler().startElement(uri, name, qualified, others));
  }

  private static @Nullable String take(String name, AttributesImpl attributes) {
    int at = attributes.getIndex(NAMESPACE, name);
    if (at < 0) {
      return null;
    }
    String value = attributes.getValue(at);
    attributes.removeAttribute(at);
    return value;
  }

  @Override
  void close(String uri, String name, String qualified) throws SAXException {
    settings.pop();
    if (!blank.isEmpty()) {
      sendBlank();
    }
    if (!INLINE.contains(name)) {
      endBlock();
    }
    pass(() -> getContentHandler().endElement(uri, name, qualified));
  }

  private void endBlock() throws SAXException {
    endWord();
    sendBlank();
    sendBefore();
    column = 0;
    filled = 0;
  }

  private void sendBlank() {
    if (!blank.isEmpty()) {
      blank(' ', settings.element());
      blank = "";
    }
  }

  /**
   * FOP breaks a line only at a blank that a letter follows in the same text, so the blank before
   * an inline is moved into it.
   */
  @Override
  void text(String content) throws SAXException {
    Setting setting = settings.element();
    String value = blank + content;
    blank = "";
    if (setting.listing && value.endsWith(" ")) {
      value = value.substring(0, value.length() - 1);
      blank = " ";
    }
    for (int i = 0; i < value.length(); ) {
      int c = value.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || c == ZERO_WIDTH_SPACE) {
        endWord();
        blank(c, setting);
      } else {
        if (word.isEmpty()) {
          ofWord = setting;
        }
        word.appendCodePoint(c);
      }
    }
  }

  private void blank(int c, Setting setting) {
    if (c == '\n') {
      column = 0;
      filled = 0;
    } else if (c == '\t' && setting.listing) {
      int blanks = TAB - column % TAB;
      before.append(" ".repeat(blanks));
      column += blanks;
      filled += blanks;
      return;
    } else if (c != ZERO_WIDTH_SPACE) {
      column++;
      filled++;
    }
    before.appendCodePoint(c);
  }

  /** Sends {@code event} now, or with the word that it is in. */
  private void pass(Event event) throws SAXException {
    if (word.isEmpty()) {
      sendBefore();
      event.send();
    } else {
      held.add(new Held(word.length(), event));
    }
  }

  private void endWord() throws SAXException {
    if (word.isEmpty()) {
      return;
    }
    breakAtBlank();
    BitSet cuts = cuts();
    int next = 0;
    int last = 0;
    for (int i = 0; i < word.length(); i++) {
      for (; next < held.size() && held.get(next).offset == i; next++) {
        sendBefore();
        held.get(next).event.send();
      }
      char c = word.charAt(i);
      if (cuts.get(i)) {
        before.append(ZERO_WIDTH_SPACE);
      } else if (last == '/' && (c == '>' || c == '/') && ofWord.limit + ofWord.columns > 0) {
        // FOP would break after every slash
        before.append(WORD_JOINER);
      }
      before.append(c);
      last = c;
    }
    word.setLength(0);
    for (; next < held.size(); next++) {
      sendBefore();
      held.get(next).event.send();
    }
    held.clear();
  }

  /**
   * FOP does not break {@code "word" (word} and {@code word / word} at the blank, by an old rule of
   * Unicode; if that is too long for a line, this allows a break.
   */
  private void breakAtBlank() {
    int blank = before.length();
    while (blank > 0 && Character.isWhitespace(before.charAt(blank - 1))) {
      blank--;
    }
    if (blank == 0 || blank == before.length() || ofWord.limit == 0 || ofWord.listing) {
      return;
    }
    int start = blank;
    while (start > 0 && blank - start <= ofWord.limit && isInWord(before.charAt(start - 1))) {
      start--;
    }
    boolean isLong = before.length() - start + word.length() > ofWord.limit / 2;
    LineBreakStatus status = new LineBreakStatus();
    status.nextChar(before.charAt(blank - 1));
    status.nextChar(' ');
    if (isLong && status.nextChar(word.charAt(0)) == LineBreakStatus.PROHIBITED_BREAK) {
      before.insert(blank, ZERO_WIDTH_SPACE);
    }
  }

  private static boolean isInWord(char c) {
    return !Character.isWhitespace(c) && c != ZERO_WIDTH_SPACE;
  }

  private BitSet cuts() {
    if (ofWord.columns == 0) {
      return Cuts.prose(word, ofWord.limit);
    }
    Cuts.Line line = Cuts.listing(word, filled, ofWord.columns);
    filled = line.filled();
    column += line.width();
    return line.cuts();
  }

  private void sendBefore() throws SAXException {
    if (!before.isEmpty()) {
      String text = before.toString();
      before.setLength(0);
      send(text);
    }
  }
}
