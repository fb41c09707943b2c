package org.xeptools.change.redline;

import java.util.ArrayList;
import java.util.List;
import org.xeptools.document.xml.MappedText;

/** The words and punctuation marks of texts, each with the blanks around it. */
final class Words {

  /**
   * A word or a mark.
   *
   * @param text the text that contains it
   * @param start the start of the blanks before it
   * @param word its own start
   * @param wordEnd its end
   * @param end the end of the blanks after it if they end the text, else the same as wordEnd
   */
  record Word(MappedText text, int start, int word, int wordEnd, int end) {
    String value() {
      return text.value().substring(word, wordEnd);
    }
  }

  private Words() {}

  /** The words of {@code text}: none if it is empty, one without letters if it is blank. */
  static List<Word> of(MappedText text) {
    String value = text.value();
    List<Word> words = new ArrayList<>();
    int i = 0;
    while (i < value.length()) {
      int start = i;
      while (i < value.length() && Character.isWhitespace(value.charAt(i))) {
        i++;
      }
      int word = i;
      i = end(value, i);
      int end = i;
      int rest = i;
      while (rest < value.length() && Character.isWhitespace(value.charAt(rest))) {
        rest++;
      }
      if (rest == value.length()) {
        end = rest;
      }
      words.add(new Word(text, start, word, i, end));
      i = end;
    }
    return words;
  }

  /** Letters with the marks between them ({@code urn:xmpp:ping}), or one mark. */
  private static int end(String text, int from) {
    int i = from;
    while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
      char c = text.charAt(i);
      boolean inside =
          isLetter(c) || (i > from && i + 1 < text.length() && isLetter(text.charAt(i + 1)));
      if (!inside || (i > from && !isLetter(c) && !isLetter(text.charAt(i - 1)))) {
        break;
      }
      i++;
    }
    if (i > from || i == text.length() || Character.isWhitespace(text.charAt(i))) {
      return i;
    }
    return i + Character.charCount(text.codePointAt(i));
  }

  private static boolean isLetter(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isMark(c);
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
