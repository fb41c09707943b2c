package org.xeptools.preview;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepReader;
import org.xeptools.source.SourceTree;

/**
 * A source tree while it is edited.
 *
 * @param disk the tree on the disk, which findings are about
 * @param shown the tree that pages are made from, with the last readable version of each document
 * @param reader reads both, with the current files of declarations
 */
record Sources(Corpus disk, Corpus shown, XepReader reader) {

  /** The tree in {@code folder}; reads all of it. */
  static Sources of(Path folder, SourceTree files) throws IOException {
    XepReader reader = new XepReader(files);
    Corpus disk = Corpus.of(folder, reader);
    readAll(disk);
    return new Sources(disk, disk, reader);
  }

  /** A tree that somebody else follows. */
  static Sources of(Corpus followed) {
    return new Sources(followed, followed, new XepReader(followed.tree()));
  }

  /** The next state of a tree that somebody else follows. */
  Sources after(Corpus followed) {
    return new Sources(followed, followed.with(lastGood(followed, true)), reader);
  }

  private static void readAll(Corpus corpus) {
    corpus.files().parallelStream().forEach(corpus::read);
  }

  static boolean isDeclarations(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".ent") || name.endsWith(".dtd");
  }

  /**
   * The tree after {@code touched} files have been written, created or deleted. Reads only these
   * files, and documents that use changed declarations.
   *
   * @throws IOException if the folder cannot be listed
   */
  Sources after(Set<Path> touched) throws IOException {
    Set<Path> files = new HashSet<>(disk.files());
    boolean declarations = touched.stream().anyMatch(Sources::isDeclarations);
    boolean others =
        touched.stream()
            .anyMatch(
                file ->
                    files.contains(file) != reader.tree().locate(file).isPresent()
                        || reader.tree().isLink(file));
    XepReader now = declarations ? new XepReader(reader.tree()) : reader;
    Corpus tree = declarations || others ? Corpus.of(disk.folder(), now) : disk;
    boolean legible =
        !declarations || tree.entities().file().isEmpty() || tree.entities().areRead();
    ChangedEntities changed = !declarations ? ChangedEntities.NOTHING : changed(touched, tree);

    Map<Path, ParseResult> known = new HashMap<>();
    for (Path file : tree.files()) {
      Optional<ParseResult> before = disk.known(file);
      if (touched.contains(file)) {
        known.put(file, read(now, file, before));
      } else if (before.isPresent() && !changed.touches(before.get())) {
        known.put(file, before.get());
      }
    }
    Corpus truth = tree.with(known);
    if (legible) {
      readAll(truth);
    }
    return new Sources(truth, truth.with(lastGood(truth, false)), now);
  }

  private ChangedEntities changed(Set<Path> touched, Corpus now) {
    return touched.stream().anyMatch(file -> isDeclarations(file) && !file.endsWith("xep.ent"))
        ? ChangedEntities.ANYTHING
        : ChangedEntities.changed(disk, now);
  }

  /**
   * The version shown last, for documents that cannot be read now, perhaps because of their
   * declarations. In a tree that is followed, those that were not read are as readable as before.
   */
  private Map<Path, ParseResult> lastGood(Corpus truth, boolean isFollowed) {
    Map<Path, ParseResult> good = new HashMap<>();
    for (Path file : truth.files()) {
      Optional<ParseResult> before = shown.known(file);
      boolean readable =
          truth.known(file).filter(r -> r.document().isPresent()).isPresent()
              || (isFollowed && truth.known(file).isEmpty());
      if (before.isPresent() && !readable) {
        good.put(file, before.get());
      }
    }
    return good;
  }

  /** The known result if it is unchanged, so that nothing is made again. */
  private static ParseResult read(XepReader reader, Path file, Optional<ParseResult> before) {
    ParseResult result = Corpus.read(file, reader);
    return before
        .filter(known -> known.source().text().equals(result.source().text()))
        .filter(known -> known.problems().equals(result.problems()))
        .orElse(result);
  }
}
