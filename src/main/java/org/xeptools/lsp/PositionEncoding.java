package org.xeptools.lsp;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.xeptools.source.LineIndex;
import org.xeptools.source.XepSource;

/** The unit in which client and server count the characters of a line. */
enum PositionEncoding {
  /** What every client knows. */
  UTF_16("utf-16"),
  UTF_8("utf-8"),
  UTF_32("utf-32");

  private final String name;

  PositionEncoding(String name) {
    this.name = name;
  }

  /** Its name in the protocol. */
  String word() {
    return name;
  }

  /** The first of those that the client offers, in its order, that this server knows. */
  static PositionEncoding of(Optional<List<String>> offered) {
    return offered.orElse(List.of()).stream()
        .flatMap(name -> Stream.of(values()).filter(known -> known.name.equals(name)))
        .findFirst()
        .orElse(UTF_16);
  }

  /** The position of an offset, UTF-16 units from 0. */
  Position position(XepSource source, int offset) {
    int at = Math.max(0, Math.min(offset, source.text().length()));
    org.xeptools.source.Position place = source.lines().position(at);
    int start = at - place.column() + 1;
    return new Position(place.line() - 1, count(source.text(), start, at));
  }

  /** The range from one offset to another. */
  Range range(XepSource source, int start, int end) {
    return new Range(position(source, start), position(source, end));
  }

  /**
   * The offset of {@code position}; one beyond the end of its line or of the text is at that end.
   */
  int offset(XepSource source, Position position) {
    String text = source.text();
    LineIndex lines = source.lines();
    int line = Math.max(0, position.getLine()) + 1;
    if (line > lines.count()) {
      return text.length();
    }
    int start = lines.startOfLine(line);
    int end = lines.endOfLine(line);
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    int left = Math.max(0, position.getCharacter());
    int at = start;
    while (at < end && left > 0) {
      int next = at + Character.charCount(text.codePointAt(at));
      left -= count(text, at, next);
      if (this == UTF_16 && left < 0) {
        return at + 1; // in the middle of a pair
      }
      at = next;
    }
    return Math.min(at, end);
  }

  private int count(String text, int start, int end) {
    if (this == UTF_16) {
      return end - start;
    }
    int units = 0;
    for (int at = start; at < end; ) {
      int c = text.codePointAt(at);
      units += this == UTF_32 ? 1 : bytes(c);
      at += Character.charCount(c);
    }
    return units;
  }

  private static int bytes(int codePoint) {
    return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
  }
}
