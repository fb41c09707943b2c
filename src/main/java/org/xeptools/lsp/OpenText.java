package org.xeptools.lsp;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.jspecify.annotations.Nullable;
import org.xeptools.document.Exhausted;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepDocument;
import org.xeptools.document.XepReader;
import org.xeptools.source.XepSource;

/** One version of a text that is open in the editor. */
final class OpenText {
  private final String uri;
  private final int version;
  private final XepSource source;
  private @Nullable TagScan markup;
  private @Nullable ParseResult read;
  private @Nullable XepReader reader;

  private OpenText(String uri, int version, XepSource source) {
    this.uri = uri;
    this.version = version;
    this.source = source;
  }

  static OpenText of(String uri, Path file, int version, String text) {
    return new OpenText(uri, version, XepSource.of(file, text));
  }

  /** The text after {@code changes}, one after the other. */
  OpenText after(
      List<TextDocumentContentChangeEvent> changes, int newVersion, PositionEncoding encoding) {
    XepSource now = source;
    for (TextDocumentContentChangeEvent change : changes) {
      String text = change.getText();
      if (change.getRange() != null) {
        int start = encoding.offset(now, change.getRange().getStart());
        int end = Math.max(start, encoding.offset(now, change.getRange().getEnd()));
        text = now.text().substring(0, start) + text + now.text().substring(end);
      }
      now = XepSource.of(source.path(), text);
    }
    return new OpenText(uri, newVersion, now);
  }

  String uri() {
    return uri;
  }

  int version() {
    return version;
  }

  Path file() {
    return source.path();
  }

  String text() {
    return source.text();
  }

  XepSource source() {
    return source;
  }

  /** Its markup, scanned once. */
  synchronized TagScan markup() {
    TagScan known = markup;
    if (known == null) {
      known = TagScan.of(source.text());
      markup = known;
    }
    return known;
  }

  /**
   * The result of reading it with {@code with}, once for each reader; takes over from {@code
   * before}, an earlier version, what is known of listings that are the same.
   */
  synchronized ParseResult read(XepReader with, Optional<XepDocument> before) {
    ParseResult known = read;
    if (known == null || reader != with) {
      known = Exhausted.guard(() -> readNow(with));
      known.document().ifPresent(document -> before.ifPresent(document::adopt));
      read = known;
      reader = with;
    }
    return known;
  }

  private ParseResult readNow(XepReader with) {
    return source.text().length() > XepReader.MAX_SIZE
        ? with.read(source.path(), new byte[XepReader.MAX_SIZE + 1])
        : with.read(source);
  }
}
