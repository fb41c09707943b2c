package org.xeptools.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Header;

/**
 * The titles, short names and successors in the headers of published documents, found without
 * parsing whole files.
 */
public final class StatedHeaders {
  /** A short name that is not a placeholder, such as NOT_YET_ASSIGNED or N/A. */
  private static final Pattern SHORTNAME = Pattern.compile("[a-z][a-z0-9:._-]{2,}");

  private final List<HeaderScan.Stated> all;
  private final Corpus asked;

  private StatedHeaders(List<HeaderScan.Stated> all, Corpus asked) {
    this.all = all;
    this.asked = asked;
  }

  /** These headers for {@code corpus}, whose questions are noted. */
  StatedHeaders askedOf(Corpus corpus) {
    return new StatedHeaders(all, corpus);
  }

  static StatedHeaders of(Corpus corpus) {
    return new StatedHeaders(HeaderScan.of(corpus.published().values(), corpus), corpus);
  }

  /** These headers in {@code corpus}, where {@code changed} files are others. */
  StatedHeaders with(Set<Path> changed, Corpus corpus) {
    return new StatedHeaders(
        all.stream()
            .map(
                known ->
                    changed.contains(known.file())
                        ? HeaderScan.of(List.of(known.file()), corpus).get(0)
                        : known)
            .toList(),
        corpus);
  }

  /** The published files with the short name {@code shortname}, in order of number. */
  public List<Path> withShortname(String shortname) {
    asked.asks(Questions.SHORTNAME, shortname);
    return shortname.isEmpty()
        ? List.of()
        : where(header -> header.shortname().equals(shortname)).toList();
  }

  /** The published files with the title {@code title}, in any case, in order of number. */
  public List<Path> withTitle(String title) {
    String plain = HeaderScan.plain(title);
    asked.asks(Questions.TITLE, plain);
    return where(header -> header.title().equals(plain) || isHidden(header, plain)).toList();
  }

  /** True for a title that the scan does not see, since it comes from an entity. */
  private boolean isHidden(HeaderScan.Stated header, String plain) {
    return header.title().isEmpty()
        && Corpus.number(header.file())
            .flatMap(asked::header)
            .flatMap(Header::title)
            .filter(title -> HeaderScan.plain(title.text()).equals(plain))
            .isPresent();
  }

  /** True if a published document has the title of {@code proposal}. */
  public boolean hasTitle(Header proposal) {
    return isTitle(proposal.title().map(field -> HeaderScan.plain(field.text())).orElse(""));
  }

  /** True if a published document has the title {@code plain}, in the form of comparisons. */
  boolean isTitle(String plain) {
    asked.asks(Questions.TITLE, plain);
    return !plain.isEmpty() && where(header -> header.title().equals(plain)).findAny().isPresent();
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
    asked.asks(Questions.SUPERSEDING, number);
    return numbers(header -> header.supersedes().contains(number));
  }

  /**
   * The numbers of the published documents that name {@code number} as their successor, in order.
   */
  public List<String> supersededBy(String number) {
    asked.asks(Questions.SUPERSEDED, number);
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
