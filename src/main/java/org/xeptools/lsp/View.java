package org.xeptools.lsp;

import java.nio.file.Path;
import java.util.Optional;
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

  /** The range of {@code span}, which must be of this text. */
  Range range(SourceSpan span) {
    return range(span.start(), span.end());
  }

  TextEdit edit(int start, int end, String replacement) {
    return new TextEdit(range(start, end), replacement);
  }

  TextEdit edit(Edit edit) {
    return new TextEdit(range(edit.span()), edit.replacement());
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
