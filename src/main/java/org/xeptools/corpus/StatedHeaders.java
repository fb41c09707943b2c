package org.xeptools.corpus;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.xeptools.source.SourceTree;

/**
 * The titles, short names and successors in the headers of published documents, found without
 * parsing whole files.
 */
record StatedHeaders(List<HeaderScan.Stated> all) {
  static StatedHeaders of(Collection<Path> files, SourceTree tree) {
    return new StatedHeaders(HeaderScan.of(files, tree));
  }

  /** These headers, with {@code changed} files scanned again. */
  StatedHeaders with(Set<Path> changed, SourceTree tree) {
    return new StatedHeaders(
        all.stream()
            .map(
                known ->
                    changed.contains(known.file())
                        ? HeaderScan.of(List.of(known.file()), tree).get(0)
                        : known)
            .toList());
  }

  /** The files whose headers meet {@code condition}, in order of number. */
  Stream<Path> where(Predicate<HeaderScan.Stated> condition) {
    return all.stream().filter(condition).map(HeaderScan.Stated::file);
  }

  /** The numbers of those files. */
  List<String> numbers(Predicate<HeaderScan.Stated> condition) {
    return where(condition).flatMap(file -> Corpus.number(file).stream()).toList();
  }
}
