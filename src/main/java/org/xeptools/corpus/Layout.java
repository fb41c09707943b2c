package org.xeptools.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.source.SourceTree;

/**
 * Where the files of a source tree lie.
 *
 * @param folder the tree's own
 * @param published the published documents' files by number ({@code 0060})
 * @param inbox the files of the inbox, sorted
 * @param others XML files beside the published documents that are none of them
 */
record Layout(Path folder, SortedMap<String, Path> published, List<Path> inbox, List<Path> others) {
  Layout {
    published = Collections.unmodifiableSortedMap(new TreeMap<>(published));
    inbox = List.copyOf(inbox);
    others = List.copyOf(others);
  }

  /** That of {@code folder}; one of drafts only, such as an inbox itself, is all inbox. */
  static Layout of(Path folder, SourceTree tree) throws IOException {
    SortedMap<String, Path> published = new TreeMap<>();
    List<Path> others = new ArrayList<>();
    for (Path file : xmlFiles(folder, tree)) {
      Corpus.number(file)
          .ifPresentOrElse(number -> published.put(number, file), () -> others.add(file));
    }
    List<Path> inbox = xmlFiles(folder.resolve("inbox"), tree);
    if (!published.isEmpty() || !inbox.isEmpty()) {
      return new Layout(folder, published, inbox, others);
    }
    Map<Boolean, List<Path>> drafts =
        others.parallelStream()
            .collect(Collectors.partitioningBy(file -> HeaderScan.isXep(file, tree)));
    return new Layout(folder, published, drafts.get(true), drafts.get(false));
  }

  /** The folder of the tree that {@code file} is in: its own, or the one above an inbox. */
  static Path around(Path file) {
    Path absent = Path.of("");
    Path parent = file.getParent() == null ? absent : file.getParent();
    Path name = parent.toAbsolutePath().normalize().getFileName();
    if (name == null || !name.toString().equals("inbox")) {
      return parent;
    }
    Path above = parent.getParent() == null ? absent : parent.getParent();
    return parent.equals(absent) ? Path.of("..") : above;
  }

  private static List<Path> xmlFiles(Path folder, SourceTree tree) throws IOException {
    return tree.files(folder).stream()
        .filter(file -> file.getFileName().toString().endsWith(".xml"))
        .toList();
  }

  /** Every document's file: published, then the inbox. */
  List<Path> files() {
    return Stream.concat(published.values().stream(), inbox.stream()).toList();
  }

  /** Its own name for {@code file}. */
  Path own(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    return files().stream()
        .filter(known -> known.toAbsolutePath().normalize().equals(absolute))
        .findFirst()
        .orElse(file);
  }
}
