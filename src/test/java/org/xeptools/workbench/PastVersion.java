package org.xeptools.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.ParseResult;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;
import org.xeptools.document.XepReader;
import org.xeptools.source.OverlaidTree;
import org.xeptools.source.XepSource;

/** A tree in which a document is as it was when its newest revision was added. */
final class PastVersion {
  private PastVersion() {}

  static Corpus of(Corpus tree, String number) {
    Path file = tree.published().get(number);
    XepReader reader = new XepReader(tree.tree());
    Optional<String> newest = version(tree.read(file));
    byte[][] last = {tree.read(file).source().text().getBytes(StandardCharsets.UTF_8)};
    tree.tree()
        .visitPast(
            file,
            bytes -> {
              ParseResult read =
                  reader.read(XepSource.of(file, new String(bytes, StandardCharsets.UTF_8)));
              if (!version(read).equals(newest)) {
                return true;
              }
              last[0] = bytes;
              return false;
            });
    try {
      return Corpus.of(tree.folder(), new XepReader(new OverlaidTree(tree.tree(), file, last[0])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> version(ParseResult read) {
    return read.document()
        .map(XepDocument::header)
        .flatMap(header -> header.lastRevision())
        .flatMap(Revision::version)
        .map(field -> field.text());
  }
}
