package org.xeptools.source;

import java.nio.file.Path;

/**
 * The text of one file.
 *
 * @param path the file, as the user named it
 * @param text its characters, including a byte order mark and line ends
 * @param lines the index of its lines
 */
public record XepSource(Path path, String text, LineIndex lines) {

  /** A source of {@code text}. */
  public static XepSource of(Path path, String text) {
    return new XepSource(path, text, LineIndex.of(text));
  }

  /** The span {@code start..end} (UTF-16 units from 0) of this file. */
  public SourceSpan span(int start, int end) {
    return new SourceSpan(path, start, end);
  }

  /** The characters of {@code span}, which must be of this file. */
  public String textOf(SourceSpan span) {
    return text.substring(span.start(), span.end());
  }

  /** The line and column at which {@code span} begins. */
  public Position startOf(SourceSpan span) {
    return lines.position(span.start());
  }

  /** The line and column after the last character of {@code span}. */
  public Position endOf(SourceSpan span) {
    return lines.position(span.end());
  }

  /** The line end of this file: that of its first line if it is CRLF, else LF. */
  public String lineEnd() {
    return text.substring(0, lines.endOfLine(1)).endsWith("\r\n") ? "\r\n" : "\n";
  }

  /** The offset after {@code line} (from 1) without its line end. */
  public int endOfText(int line) {
    int end = lines.endOfLine(line);
    while (end > lines.startOfLine(line) && "\r\n".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  /** The characters of {@code line} (from 1) without its line end. */
  public String line(int line) {
    return text.substring(lines.startOfLine(line), endOfText(line));
  }

  /** {@code span} extended to whole lines, if nothing else is on them. */
  public SourceSpan withLines(SourceSpan span) {
    int start = span.start();
    while (start > 0 && isSpace(text.charAt(start - 1))) {
      start--;
    }
    int end = span.end();
    while (end < text.length() && isSpace(text.charAt(end))) {
      end++;
    }
    int first = startOf(span).line();
    int last = endOf(span).line();
    boolean alone = start == lines.startOfLine(first) && end == endOfText(last);
    return alone ? span(start, lines.endOfLine(last)) : span;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }
}
