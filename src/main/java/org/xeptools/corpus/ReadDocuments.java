package org.xeptools.corpus;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xeptools.document.Header;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepDocument;
import org.xeptools.document.XepReader;
import org.xeptools.document.xml.EntityFiles;
import org.xeptools.settings.SigsFile;

/** The documents and headers of a tree that were read so far, each when it was first asked for. */
final class ReadDocuments {
  private final XepReader reader;
  private final TreeSigs sigs;
  private final TreePrograms programs;
  private final Shelf<ParseResult> shelf = new Shelf<>(result -> result.source().text().length());
  private final Shelf<Optional<Header>> headers =
      new Shelf<>(header -> header.map(h -> h.element().span().length()).orElse(0));

  ReadDocuments(XepReader reader, TreeSigs sigs, TreePrograms programs) {
    this.reader = reader;
    this.sigs = sigs;
    this.programs = programs;
  }

  /**
   * Takes over what {@code before} knows, with {@code results} in place of some.
   *
   * @return the files of which the result is another one
   */
  @SuppressWarnings("ReferenceEquality") // comparing two documents would take longer than it saves
  Set<Path> take(ReadDocuments before, Map<Path, ParseResult> results) {
    Set<Path> changed = new HashSet<>();
    results.forEach(
        (file, result) -> {
          if (before.known(file).filter(was -> was == result).isEmpty()) {
            changed.add(file);
          }
        });
    shelf.putAll(before.shelf);
    results.forEach(shelf::put);
    headers.putAll(before.headers);
    changed.forEach(headers::forget);
    return changed;
  }

  /** The result for {@code file}, if it has been read. */
  Optional<ParseResult> known(Path file) {
    return shelf.known(file);
  }

  void lend(Path file, ParseResult result) {
    shelf.put(file, result);
  }

  void forget(Path file) {
    shelf.forget(file);
  }

  void release(Path file) {
    shelf.release(file);
  }

  /** The result for {@code file}; files of settings and declarations have findings only. */
  ParseResult read(Path file) {
    return shelf.get(
        file,
        f ->
            f.getFileName().toString().equals(SigsFile.NAME)
                ? sigs.read(f)
                : programs.has(f)
                    ? programs.result(f)
                    : EntityFiles.isDeclarations(f) ? reader.entities(f) : read(f, reader));
  }

  /** Reads {@code file}; one that cannot be read gives a finding. */
  static ParseResult read(Path file, XepReader reader) {
    try {
      return reader.read(file);
    } catch (AccessDeniedException e) {
      return ParseResult.unreadable(file, "permission denied");
    } catch (IOException e) {
      return ParseResult.unreadable(file, String.valueOf(e.getMessage()));
    }
  }

  /** The header of the document in {@code file}, if it can be read; of all of it only if needed. */
  Optional<Header> header(Path file) {
    return known(file)
        .flatMap(ParseResult::document)
        .map(XepDocument::header)
        .or(() -> headers.get(file, this::headerNow))
        .or(() -> read(file).document().map(XepDocument::header));
  }

  private Optional<Header> headerNow(Path file) {
    try {
      return reader.header(file);
    } catch (IOException e) {
      // Reading the file as a document reports this.
      return Optional.empty();
    }
  }
}
