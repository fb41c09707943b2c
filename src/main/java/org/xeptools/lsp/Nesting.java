package org.xeptools.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.eclipse.lsp4j.LinkedEditingRanges;
import org.eclipse.lsp4j.SelectionRange;
import org.xeptools.lsp.TagScan.Kind;
import org.xeptools.lsp.TagScan.Part;
import org.xeptools.lsp.TagScan.Piece;
import org.xeptools.source.XepSource;

/** The nesting of a text, well-formed or not: what folds, what is selected next, what is a pair. */
final class Nesting {
  private Nesting() {}

  /** Elements, comments and CDATA sections of several lines, and elements within examples. */
  static List<FoldingRange> folds(View view) {
    List<FoldingRange> folds = new ArrayList<>();
    XepSource source = view.text().source();
    view.markup().roots().forEach(root -> root.walk(part -> fold(part, 0, source, folds)));
    for (Piece piece : view.markup().pieces()) {
      if (piece.kind() == Kind.COMMENT) {
        fold(piece.start(), piece.end(), FoldingRangeKind.Comment, source, folds);
      } else if (piece.kind() == Kind.CDATA && piece.isClosed()) {
        int start = piece.start() + "<![CDATA[".length();
        TagScan inner = TagScan.of(view.content().substring(start, piece.end() - "]]>".length()));
        inner.roots().forEach(root -> root.walk(part -> fold(part, start, source, folds)));
      }
    }
    return folds;
  }

  private static void fold(Part part, int shift, XepSource source, List<FoldingRange> folds) {
    if (part.endTag().isPresent()) {
      int end = part.endTag().get().start();
      fold(part.start() + shift, end + shift, FoldingRangeKind.Region, source, folds);
    }
  }

  private static void fold(
      int start, int end, String kind, XepSource source, List<FoldingRange> folds) {
    int first = source.lines().position(start).line() - 1;
    int last = source.lines().position(end).line() - 1;
    if (last > first) {
      // The last line keeps the end tag in sight.
      FoldingRange fold = new FoldingRange(first, Math.max(first + 1, last - 1));
      if (fold.getEndLine() > first) {
        fold.setKind(kind);
        folds.add(fold);
      }
    }
  }

  /** From the word at {@code offset} outwards. */
  static SelectionRange selection(View view, int offset) {
    List<int[]> spans = new ArrayList<>();
    word(view.content(), offset, spans);
    view.markup().at(offset).ifPresent(piece -> spans.add(new int[] {piece.start(), piece.end()}));
    Optional<Part> part = view.markup().around(offset);
    while (part.isPresent()) {
      Part at = part.get();
      int inner = at.endTag().map(Piece::start).orElse(at.end());
      if (at.startTag().end() <= offset && offset <= inner) {
        spans.add(new int[] {at.startTag().end(), inner});
      }
      spans.add(new int[] {at.start(), at.end()});
      part = at.parent();
    }
    spans.add(new int[] {0, view.content().length()});
    SelectionRange outer = null;
    for (int i = spans.size() - 1; i >= 0; i--) {
      int[] span = spans.get(i);
      int[] around = i + 1 < spans.size() ? spans.get(i + 1) : span;
      boolean within = around[0] <= span[0] && span[1] <= around[1];
      if (within && (outer == null || span[0] != around[0] || span[1] != around[1])) {
        outer = new SelectionRange(view.range(span[0], span[1]), outer);
      }
    }
    return outer;
  }

  private static void word(String text, int offset, List<int[]> spans) {
    int start = offset;
    while (start > 0 && TagScan.isName(text.charAt(start - 1))) {
      start--;
    }
    int end = offset;
    while (end < text.length() && TagScan.isName(text.charAt(end))) {
      end++;
    }
    if (end > start) {
      spans.add(new int[] {start, end});
    }
  }

  /** The names in both tags of the element whose tag is at {@code offset}. */
  static Optional<LinkedEditingRanges> linkedTags(View view, int offset) {
    return pair(view, offset)
        .map(
            part -> {
              int start = part.start() + 1;
              int end = part.endTag().orElseThrow().start() + 2;
              int length = part.name().length();
              return new LinkedEditingRanges(
                  List.of(view.range(start, start + length), view.range(end, end + length)),
                  "[A-Za-z_][\\w.:-]*");
            });
  }

  /** The element with two tags of which the name in one is at {@code offset}. */
  static Optional<Part> pair(View view, int offset) {
    Optional<Part> part = view.markup().around(offset).or(() -> view.markup().around(offset - 1));
    return part.filter(
        found ->
            found.endTag().isPresent()
                && (isIn(offset, found.start() + 1, found.name())
                    || isIn(offset, found.endTag().get().start() + 2, found.name())));
  }

  private static boolean isIn(int offset, int start, String name) {
    return offset >= start && offset <= start + name.length();
  }
}
