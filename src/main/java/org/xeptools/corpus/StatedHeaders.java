package org.xeptools.corpus;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.xeptools.source.SourceTree;

/**
 * What the published documents' headers say of names and succession, without reading them whole.
 */
record StatedHeaders(List<HeaderScan.Stated> all) {
  static StatedHeaders of(Collection<Path> files, SourceTree tree) {
    return new StatedHeaders(HeaderScan.of(files, tree));
  }

  /** These, where {@code changed} files are looked at anew. */
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

  /** The files whose headers fulfil {@code condition}, in order of number. */
  Stream<Path> where(Predicate<HeaderScan.Stated> condition) {
    return all.stream().filter(condition).map(HeaderScan.Stated::file);
  }

  /** Their numbers. */
  List<String> numbers(Predicate<HeaderScan.Stated> condition) {
    return where(condition).flatMap(file -> Corpus.number(file).stream()).toList();
  }
}
