package org.xeptools.document;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.MappedText;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/**
 * A stretch of running text without a break: a paragraph, an item, a cell, a note, a heading.
 *
 * @param element the element that holds it, or whose attribute it is
 * @param place which part of the document it belongs to
 * @param text its words in reading order; {@link #CODE} stands for code, {@link #NOTE} for a note
 * @param words its plain words, and its punctuation
 * @param endsBlock true if no list, example or other block follows inside the same element
 */
public record Passage(
    Element element, Place place, MappedText text, Words words, boolean endsBlock) {
  /** The character that replaces code among words. */
  public static final char CODE = '\uFFFC';

  /** The character that replaces a note, which is a passage of its own. */
  public static final char NOTE = '\uFFFB';

  /** Parts of a document whose prose is judged differently. */
  public enum Place {
    TITLE,
    ABSTRACT,
    HISTORY,
    HEADING,
    CAPTION,
    CELL,
    BODY
  }

  /** True if it contains such punctuation. */
  public boolean has(Mark mark) {
    return (words.marks() & mark.bit()) != 0;
  }

  /** True if the characters {@code start..end} are in the file exactly as they are read here. */
  public boolean isLiteral(XepSource source, int start, int end) {
    SourceSpan span = text.span(start, end);
    return span.length() == end - start
        && source.text().startsWith(text.value().substring(start, end), span.start());
  }

  static Passage of(Element element, Place place, MappedText text, boolean endsBlock) {
    return new Passage(element, place, text, new Words(text.value()), endsBlock);
  }

  /**
   * Plain words: letters between blanks and punctuation; no names with dots, colons or digits. They
   * are found on demand, since pages do not need them; two threads may do so at the same time.
   */
  public static final class Words {
    private static final String OPENING = "([{\"'\u201C\u2018*\u2026" + NOTE;
    private static final String CLOSING = ".,;:!?)]}\"'\u201D\u2019*\u2026" + NOTE;

    private final String text;
    private @Nullable Found found;

    private Words(String text) {
      this.text = text;
    }

    /**
     * The words and marks of a passage.
     *
     * @param triples for each word its start, its end and its {@link #hash}
     * @param marks the kinds of punctuation, as bits of {@link Mark}
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never exposed
    private record Found(int[] triples, int marks) {}

    private Found found() {
      Found known = found;
      if (known == null) {
        known = new Found(triples(text), Mark.of(text));
        found = known;
      }
      return known;
    }

    private int marks() {
      return found().marks();
    }

    public int count() {
      return found().triples().length / 3;
    }

    /** Where word {@code i} (from 0) starts, in UTF-16 units of the passage's text from 0. */
    public int start(int i) {
      return found().triples()[i * 3];
    }

    /** Where word {@code i} ends, exclusive. */
    public int end(int i) {
      return found().triples()[i * 3 + 1];
    }

    /** The hash of word {@code i}, case ignored. */
    public int hash(int i) {
      return found().triples()[i * 3 + 2];
    }

    /** A hash that ignores the case of ASCII letters. */
    public static int hash(CharSequence word) {
      int hash = 0;
      for (int i = 0; i < word.length(); i++) {
        hash = hash * 31 + (word.charAt(i) | 0x20);
      }
      return hash;
    }

    private static int[] triples(String text) {
      int[] found = new int[Math.max(12, text.length() / 2)];
      int used = 0;
      int length = text.length();
      int i = 0;
      while (i < length) {
        while (i < length && isBlank(text.charAt(i))) {
          i++;
        }
        int from = i;
        while (i < length && !isBlank(text.charAt(i))) {
          i++;
        }
        int to = i;
        while (from < to && OPENING.indexOf(text.charAt(from)) >= 0) {
          from++;
        }
        while (to > from && CLOSING.indexOf(text.charAt(to - 1)) >= 0) {
          to--;
        }
        if (isPlain(text, from, to)) {
          if (used + (to - from + 1) / 2 * 3 + 3 > found.length) {
            found = Arrays.copyOf(found, found.length * 2 + (to - from) * 3);
          }
          used = split(text, from, to, found, used);
        }
      }
      return Arrays.copyOf(found, used);
    }

    private static boolean isBlank(char c) {
      return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\u00A0';
    }

    /** Finds words: letters, joined by hyphens, slashes or apostrophes. */
    private static boolean isPlain(String text, int from, int to) {
      for (int i = from; i < to; i++) {
        char c = text.charAt(i);
        boolean joint = i > from && (c == '-' || c == '/' || isApostrophe(c));
        if (!joint && !isLetter(c)) {
          return false;
        }
      }
      return from < to;
    }

    private static int split(String text, int from, int to, int[] found, int used) {
      int next = used;
      int i = from;
      while (i < to) {
        int start = i;
        int hash = 0;
        while (i < to && (isLetter(text.charAt(i)) || isApostrophe(text.charAt(i)))) {
          hash = hash * 31 + (text.charAt(i) | 0x20);
          i++;
        }
        if (i > start) {
          found[next++] = start;
          found[next++] = i;
          found[next++] = hash;
        }
        i++;
      }
      return next;
    }

    private static boolean isLetter(char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c > 127 && Character.isLetter(c));
    }

    private static boolean isApostrophe(char c) {
      return c == '\'' || c == '\u2019';
    }
  }
}
