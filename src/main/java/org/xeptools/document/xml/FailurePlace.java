package org.xeptools.document.xml;

import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/** The text around the offset at which a file is no longer well-formed. */
final class FailurePlace {
  private final String text;
  private final XepSource source;
  private final int offset;

  FailurePlace(XepSource source, int offset) {
    this.source = source;
    this.text = source.text();
    this.offset = offset;
  }

  /** The span of {@code length} from {@code start}, cut at the end of the file. */
  SourceSpan span(int start, int length) {
    int from = Math.max(0, Math.min(start, text.length()));
    return source.span(from, Math.min(from + length, text.length()));
  }

  /** True if only white space is before it. */
  boolean isFirst() {
    return text.substring(0, offset).replace('\uFEFF', ' ').isBlank();
  }

  /** True if {@code word} is at {@code start}, in capitals or not. */
  boolean isAt(String word, int start) {
    return text.regionMatches(true, start, word, 0, word.length());
  }

  /** True in a document type declaration, before its own declarations. */
  boolean isInDoctype() {
    int start = text.lastIndexOf("<!DOCTYPE", offset);
    return start >= 0 && text.substring(start, offset).chars().noneMatch(c -> c == '[' || c == '>');
  }

  /** The character before it. */
  char before() {
    return offset > 0 ? text.charAt(offset - 1) : ' ';
  }

  /** The length of the word at it, at least 1. */
  int word() {
    int end = offset;
    while (end < text.length() && " \t\r\n<".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return Math.max(1, end - offset);
  }

  /** The word before it, perhaps with white space between. */
  SourceSpan wordBefore() {
    int end = offset;
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && " \t\r\n<\"'".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return source.span(start, end);
  }

  /** The offset of the last {@code c} before it; -1 if there is none. */
  int lastBefore(char c) {
    return text.lastIndexOf(c, Math.max(0, offset - 1));
  }

  /** The offset of the first {@code words} from it on; -1 if there are none. */
  int next(String words) {
    return text.indexOf(words, offset);
  }
}
