package org.xeptools.lsp;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepDocument;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/** One version of an open text, in its tree: what each request of the editor looks at. */
record View(Session session, OpenText text, LiveTree tree) {

  TagScan markup() {
    return text.markup();
  }

  String content() {
    return text.text();
  }

  Path file() {
    return text.file();
  }

  Corpus corpus() {
    return tree.corpus();
  }

  /** The document or, if it is not well-formed now, the last one that was. */
  Optional<XepDocument> document() {
    return tree.document(text);
  }

  /** The document, if it is well-formed now: its places are those of the text. */
  Optional<XepDocument> current() {
    return tree.read(text).document();
  }

  int offset(Position position) {
    return session.encoding().offset(text.source(), position);
  }

  Range range(int start, int end) {
    return session.encoding().range(text.source(), start, end);
  }

  /** What {@code work} makes of the offsets at which {@code range} begins and ends. */
  <T> T within(Range range, BiFunction<Integer, Integer, T> work) {
    return work.apply(offset(range.getStart()), offset(range.getEnd()));
  }

  /** The range of {@code span}, which must be of this text. */
  Range range(SourceSpan span) {
    return range(span.start(), span.end());
  }

  /** The edit for the editor, which knows no place between CR and LF. */
  TextEdit edit(int start, int end, String replacement) {
    int from = isWithinLineEnd(start) ? start - 1 : start;
    int to = isWithinLineEnd(end) ? end + 1 : end;
    String text = (from < start ? "\r" : "") + replacement + (to > end ? "\n" : "");
    return new TextEdit(range(from, to), text);
  }

  private boolean isWithinLineEnd(int offset) {
    return offset > 0 && content().startsWith("\r\n", offset - 1);
  }

  TextEdit edit(Edit edit) {
    return edit(edit.span().start(), edit.span().end(), edit.replacement());
  }

  /** Where {@code span} is, in whatever file, if that can be read. */
  Optional<Location> location(SourceSpan span) {
    return session
        .source(span.file())
        .map(
            source ->
                new Location(
                    session.uri(span.file()),
                    session.encoding().range(source, span.start(), span.end())));
  }
}
