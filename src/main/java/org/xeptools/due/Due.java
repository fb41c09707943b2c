package org.xeptools.due;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Deferral;
import org.xeptools.document.Expiry;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.LastCall;
import org.xeptools.document.Revision;
import org.xeptools.document.Trial;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.EntityList;
import org.xeptools.lifecycle.Status;

/**
 * What is due in a series on a day.
 *
 * @param base the address of the site, with a slash at the end
 * @param items in the order of their matters, those of one matter by day
 * @param published the headers of the published documents by number
 * @param unreadable the files whose documents cannot be read
 */
public record Due(
    LocalDate today,
    String base,
    List<Item> items,
    SortedMap<String, Header> published,
    List<Path> unreadable) {
  /** The number of days that are looked ahead. */
  static final int AHEAD = 60;

  public Due {
    items =
        items.stream()
            .sorted(
                Comparator.comparing(Item::matter)
                    .thenComparing(item -> item.day().orElse(LocalDate.MIN))
                    .thenComparing(Item::name))
            .toList();
    unreadable = List.copyOf(unreadable);
  }

  /** What is due in {@code corpus} on {@code today}. */
  public static Due of(Corpus corpus, LocalDate today, String base) {
    List<Item> items = new ArrayList<>();
    SortedMap<String, Header> published = new TreeMap<>();
    List<Path> unreadable = new ArrayList<>();
    for (Path file : corpus.files()) {
      Optional<XepDocument> document = corpus.read(file).document();
      if (document.isEmpty()) {
        unreadable.add(file);
        continue;
      }
      Header header = document.get().header();
      Optional<String> number =
          Corpus.number(file).filter(n -> file.equals(corpus.published().get(n)));
      number.ifPresent(n -> published.put(n, header));
      items.addAll(of(header, number.map(n -> "XEP-" + n).orElse(name(file)), today));
    }
    corpus.entities().list().ifPresent(list -> items.addAll(lacking(list, corpus, published)));
    return new Due(today, base, items, published, unreadable);
  }

  /** The items of {@code matter}. */
  List<Item> of(Matter matter) {
    return items.stream().filter(item -> item.matter() == matter).toList();
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static List<Item> of(Header header, String name, LocalDate today) {
    List<Item> items = new ArrayList<>();
    String title = title(Optional.of(header));
    LastCall.of(header, today)
        .ifPresent(
            call ->
                items.add(
                    new Item(
                        matter(call.state(today)),
                        name,
                        title,
                        call.ends(),
                        Optional.empty(),
                        version(header.lastRevision()))));
    Deferral.of(header)
        .filter(deferral -> deferral.day().isBefore(today.plusDays(AHEAD + 1)))
        .ifPresent(
            deferral ->
                items.add(
                    new Item(
                        deferral.isDue(today) ? Matter.DEFERRAL : Matter.DEFERRAL_SOON,
                        name,
                        title,
                        Optional.of(deferral.day()),
                        deferral.last().day(),
                        version(Optional.of(deferral.last())))));
    Expiry.of(header)
        .filter(expiry -> expiry.isPassed(today))
        .ifPresent(
            expiry ->
                items.add(
                    new Item(
                        Matter.EXPIRED,
                        name,
                        title,
                        expiry.day(),
                        Optional.empty(),
                        version(header.lastRevision()))));
    Trial.of(header)
        .filter(trial -> trial.isOver(today))
        .ifPresent(
            trial ->
                items.add(
                    new Item(
                        Matter.FINAL,
                        name,
                        title,
                        Optional.of(trial.day()),
                        trial.stable().day(),
                        version(Optional.of(trial.stable())))));
    return items;
  }

  private static Matter matter(LastCall.State state) {
    return switch (state) {
      case RUNNING -> Matter.LAST_CALL;
      case OVER -> Matter.VOTE;
      case LAPSED -> Matter.NEW_LAST_CALL;
      case UNDATED -> Matter.END_MISSING;
    };
  }

  private static List<Item> lacking(EntityList list, Corpus corpus, Map<String, Header> headers) {
    return corpus.published().keySet().stream()
        .filter(list::isWithoutDocument)
        .filter(number -> !isOver(Optional.ofNullable(headers.get(number))))
        .map(
            number ->
                new Item(
                    Matter.ENTITY_MISSING,
                    "XEP-" + number,
                    title(Optional.ofNullable(headers.get(number))),
                    Optional.empty(),
                    Optional.empty(),
                    ""))
        .toList();
  }

  /** Nobody refers to a document that is over for what it says now. */
  private static boolean isOver(Optional<Header> header) {
    return header
        .flatMap(Header::status)
        .filter(status -> status.standing() == Status.Standing.HISTORY)
        .isPresent();
  }

  private static String title(Optional<Header> header) {
    return header.flatMap(Header::title).map(Field::text).orElse("");
  }

  private static String version(Optional<Revision> revision) {
    return revision.flatMap(Revision::version).map(Field::text).orElse("");
  }
}
