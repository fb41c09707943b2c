package org.xeptools.document;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The ends of the sentences of a text, one after the other. A line's end is no sentence's end, nor
 * is the point of an abbreviation.
 */
final class SentenceEnds {
  private static final Pattern ABBREVIATED =
      Pattern.compile(
          "(?<![\\p{L}.])(?:e\\.g|i\\.e|eg|ie|cf|vs|viz|resp|approx|incl|fig|sect?|no|nos|pp?)\\.\\)?[\\s\u00A0]*\\z",
          Pattern.CASE_INSENSITIVE);

  /** The longest stretch before a point that is searched for an abbreviation. */
  private static final int REACH = 24;

  private final BreakIterator pieces = BreakIterator.getSentenceInstance(Locale.ENGLISH);
  private String text = "";

  void of(String whole) {
    text = whole.replace('\n', ' ').replace('\t', ' ');
    pieces.setText(text);
  }

  // forwards only: a step back would search all the text before it for the start of the sentence
  /** The end of the next sentence, with the blanks after it; the text's length after the last. */
  int next() {
    int end = pieces.next();
    while (end != BreakIterator.DONE && end < text.length() && goesOn(end)) {
      end = pieces.next();
    }
    return end == BreakIterator.DONE ? text.length() : end;
  }

  private boolean goesOn(int end) {
    char c = text.charAt(end);
    return Character.isLowerCase(c)
        || ")]},;:".indexOf(c) >= 0
        || ABBREVIATED.matcher(text.substring(Math.max(0, end - REACH), end)).find();
  }
}
