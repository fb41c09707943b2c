package org.xeptools.corpus;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.source.SourceTree;

/**
 * The titles, short names and successors in the headers of published documents, found without
 * parsing whole files.
 */
public final class StatedHeaders {
  /** A short name that is not a placeholder, such as NOT_YET_ASSIGNED or N/A. */
  private static final Pattern SHORTNAME = Pattern.compile("[a-z][a-z0-9:._-]{2,}");

  private final List<HeaderScan.Stated> all;

  private StatedHeaders(List<HeaderScan.Stated> all) {
    this.all = all;
  }

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

  /** The published files with the short name {@code shortname}, in order of number. */
  public List<Path> withShortname(String shortname) {
    return shortname.isEmpty()
        ? List.of()
        : where(header -> header.shortname().equals(shortname)).toList();
  }

  /** True if a published document has the title of {@code proposal}. */
  public boolean hasTitle(Header proposal) {
    String title = proposal.title().map(field -> HeaderScan.plain(field.text())).orElse("");
    return !title.isEmpty() && where(header -> header.title().equals(title)).findAny().isPresent();
  }

  /**
   * True if a published document has the short name of {@code proposal}, unless that is a
   * placeholder.
   */
  public boolean hasShortname(Header proposal) {
    String shortname = proposal.shortname().map(Field::text).orElse("");
    return SHORTNAME.matcher(shortname).matches() && !withShortname(shortname).isEmpty();
  }

  /** The numbers of the published documents that name {@code number} as superseded, in order. */
  public List<String> superseding(String number) {
    return numbers(header -> header.supersedes().contains(number));
  }

  /**
   * The numbers of the published documents that name {@code number} as their successor, in order.
   */
  public List<String> supersededBy(String number) {
    return numbers(header -> header.supersededBy().contains(number));
  }

  /** The files whose headers meet {@code condition}, in order of number. */
  private Stream<Path> where(Predicate<HeaderScan.Stated> condition) {
    return all.stream().filter(condition).map(HeaderScan.Stated::file);
  }

  private List<String> numbers(Predicate<HeaderScan.Stated> condition) {
    return where(condition).flatMap(file -> Corpus.number(file).stream()).toList();
  }
}
