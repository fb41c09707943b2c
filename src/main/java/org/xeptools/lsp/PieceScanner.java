package org.xeptools.lsp;

import java.util.ArrayList;
import java.util.List;
import org.xeptools.lsp.TagScan.Kind;
import org.xeptools.lsp.TagScan.Piece;

/** Cuts a text, well-formed or not, into tags and what else stands between angle brackets. */
final class PieceScanner {
  private final String text;

  private PieceScanner(String text) {
    this.text = text;
  }

  /** The pieces of {@code text}, in order. */
  static List<Piece> pieces(String text) {
    PieceScanner scanner = new PieceScanner(text);
    List<Piece> pieces = new ArrayList<>();
    int at = text.indexOf('<');
    while (at >= 0 && at < text.length()) {
      Piece piece = scanner.piece(at);
      pieces.add(piece);
      at = text.indexOf('<', Math.max(piece.end(), at + 1));
    }
    return pieces;
  }

  private Piece piece(int at) {
    if (text.startsWith("<!--", at)) {
      return until("-->", at, at + 4, Kind.COMMENT);
    }
    if (text.startsWith("<![CDATA[", at)) {
      return until("]]>", at, at + 9, Kind.CDATA);
    }
    if (text.startsWith("<?", at)) {
      return until("?>", at, at + 2, Kind.INSTRUCTION);
    }
    if (text.startsWith("<!", at)) {
      int open = text.indexOf('[', at);
      int close = text.indexOf('>', at);
      return open >= 0 && open < close
          ? until("]>", at, open, Kind.DECLARATION)
          : until(">", at, at + 2, Kind.DECLARATION);
    }
    return tag(at);
  }

  private Piece until(String mark, int at, int from, Kind kind) {
    int found = text.indexOf(mark, from);
    return found < 0
        ? new Piece(kind, at, text.length(), "", false)
        : new Piece(kind, at, found + mark.length(), "", true);
  }

  /** A tag ends before the next one begins, so that one being written does not swallow others. */
  private Piece tag(int at) {
    boolean ending = text.startsWith("</", at);
    int start = at + (ending ? 2 : 1);
    int i = start;
    while (i < text.length() && TagScan.isName(text.charAt(i))) {
      i++;
    }
    String name = text.substring(start, i);
    char quote = 0;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '<') {
        break;
      }
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '>') {
        boolean empty = !ending && text.charAt(i - 1) == '/';
        Kind kind = ending ? Kind.END_TAG : empty ? Kind.EMPTY_TAG : Kind.START_TAG;
        return new Piece(kind, at, i + 1, name, true);
      } else if (c == '"' || c == '\'') {
        quote = c;
      }
    }
    return new Piece(ending ? Kind.END_TAG : Kind.START_TAG, at, i, name, false);
  }
}
