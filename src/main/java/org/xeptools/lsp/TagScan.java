package org.xeptools.lsp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The markup of a text that is being written: tags and what else stands between angle brackets,
 * also where the text is not well-formed. Offsets are UTF-16 units from 0.
 */
final class TagScan {
  /** What a piece of markup is. */
  enum Kind {
    START_TAG,
    EMPTY_TAG,
    END_TAG,
    COMMENT,
    CDATA,
    INSTRUCTION,
    DECLARATION
  }

  /**
   * A piece of markup; text is what lies between.
   *
   * @param name of a tag, "" for others
   * @param isClosed false if its end is missing
   */
  record Piece(Kind kind, int start, int end, String name, boolean isClosed) {
    /** True for a place within it, neither before nor after it. */
    boolean contains(int offset) {
      return start < offset && (offset < end || (offset == end && !isClosed));
    }
  }

  /** An attribute in a start tag; its value is between the quotes, if it has any. */
  record Attribute(String name, int start, int valueStart, int valueEnd) {
    boolean hasValue() {
      return valueStart >= 0;
    }
  }

  /** An element, perhaps without its end tag. */
  static final class Part {
    private final Piece startTag;
    private final @Nullable Part parent;
    private final List<Part> children = new ArrayList<>();
    private @Nullable Piece endTag;
    private int end;

    private Part(Piece startTag, @Nullable Part parent) {
      this.startTag = startTag;
      this.parent = parent;
      this.end = startTag.end();
    }

    String name() {
      return startTag.name();
    }

    Piece startTag() {
      return startTag;
    }

    /** The end tag, if there is one. */
    Optional<Piece> endTag() {
      return Optional.ofNullable(endTag);
    }

    int start() {
      return startTag.start();
    }

    /** Where it ends: after its end tag or, without one, where the element around it ends. */
    int end() {
      return end;
    }

    /** True for a place before its end or, if it is still to be ended, at its end. */
    private boolean holds(int offset) {
      return offset < end || (offset == end && endTag == null && !isEmptyTag());
    }

    Optional<Part> parent() {
      return Optional.ofNullable(parent);
    }

    List<Part> children() {
      return Collections.unmodifiableList(children);
    }

    boolean isEmptyTag() {
      return startTag.kind() == Kind.EMPTY_TAG;
    }

    /** This element and all below it, in order; without recursion, since a text may be hostile. */
    void walk(Consumer<Part> visitor) {
      Deque<Part> next = new ArrayDeque<>(List.of(this));
      while (!next.isEmpty()) {
        Part part = next.pop();
        visitor.accept(part);
        for (int i = part.children.size() - 1; i >= 0; i--) {
          next.push(part.children.get(i));
        }
      }
    }
  }

  private final String text;
  private final List<Piece> pieces;
  private final List<Part> roots = new ArrayList<>();

  private TagScan(String text) {
    this.text = text;
    this.pieces = PieceScanner.pieces(text);
  }

  /** The markup of {@code text}. */
  static TagScan of(String text) {
    TagScan markup = new TagScan(text);
    markup.nest();
    return markup;
  }

  String text() {
    return text;
  }

  /** All pieces, in order. */
  List<Piece> pieces() {
    return Collections.unmodifiableList(pieces);
  }

  /** The elements that are in no other. */
  List<Part> roots() {
    return Collections.unmodifiableList(roots);
  }

  /** The piece that contains {@code offset}. */
  Optional<Piece> at(int offset) {
    int index = before(offset);
    return index >= 0 && pieces.get(index).contains(offset)
        ? Optional.of(pieces.get(index))
        : Optional.empty();
  }

  /** The index of the last piece that begins before {@code offset}, -1 if there is none. */
  int before(int offset) {
    int low = 0;
    int high = pieces.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pieces.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** The innermost element around {@code offset}: its start tag begins before that. */
  Optional<Part> around(int offset) {
    Optional<Part> found = Optional.empty();
    List<Part> level = roots;
    while (true) {
      Part next = last(level, offset);
      if (next == null || !next.holds(offset)) {
        return found;
      }
      found = Optional.of(next);
      level = next.children;
    }
  }

  /** The last of {@code level} that begins before {@code offset}. */
  private static @Nullable Part last(List<Part> level, int offset) {
    int low = 0;
    int high = level.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (level.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? null : level.get(low - 1);
  }

  /** The attributes of a start tag. */
  List<Attribute> attributes(Piece tag) {
    List<Attribute> found = new ArrayList<>();
    int at = tag.start() + 1 + tag.name().length();
    int end = tag.end();
    while (at < end) {
      while (at < end && !isName(text.charAt(at))) {
        at++;
      }
      int start = at;
      while (at < end && isName(text.charAt(at))) {
        at++;
      }
      if (at == start) {
        break;
      }
      String name = text.substring(start, at);
      int next = skipBlanks(at, end);
      if (next >= end || text.charAt(next) != '=') {
        found.add(new Attribute(name, start, -1, -1));
        continue;
      }
      next = skipBlanks(next + 1, end);
      if (next < end && (text.charAt(next) == '"' || text.charAt(next) == '\'')) {
        int close = text.indexOf(text.charAt(next), next + 1);
        boolean open = close < 0 || close >= end;
        int stop = open ? unclosed(tag) : close;
        found.add(new Attribute(name, start, next + 1, Math.max(next + 1, stop)));
        at = open ? end : close + 1;
      } else {
        found.add(new Attribute(name, start, -1, -1));
        at = Math.max(at, next);
      }
    }
    return found;
  }

  private int unclosed(Piece tag) {
    return tag.isClosed() ? tag.end() - 1 : tag.end();
  }

  private int skipBlanks(int from, int end) {
    int at = from;
    while (at < end && text.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == ':' || c == '.';
  }

  /** An end tag ends the nearest element of its name, and all within that; else it is stray. */
  private void nest() {
    Deque<Part> open = new ArrayDeque<>();
    Map<String, Integer> names = new HashMap<>();
    for (Piece piece : pieces) {
      if (piece.name().isEmpty()) {
        continue;
      }
      if (piece.kind() == Kind.END_TAG) {
        if (names.getOrDefault(piece.name(), 0) > 0) {
          close(open, names, piece);
        }
        continue;
      }
      Part parent = open.peek();
      Part part = new Part(piece, parent);
      (parent == null ? roots : parent.children).add(part);
      if (piece.kind() == Kind.START_TAG && piece.isClosed()) {
        open.push(part);
        names.merge(piece.name(), 1, Integer::sum);
      }
    }
    open.forEach(part -> part.end = text.length());
  }

  private static void close(Deque<Part> open, Map<String, Integer> names, Piece tag) {
    while (true) {
      Part part = open.pop();
      names.merge(part.name(), -1, Integer::sum);
      if (part.name().equals(tag.name())) {
        part.endTag = tag;
        part.end = tag.end();
        return;
      }
      part.end = tag.start();
    }
  }
}
