package org.xeptools.site;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Header;
import org.xeptools.document.Kept;
import org.xeptools.document.Milestones;
import org.xeptools.document.ParseResult;
import org.xeptools.document.StatusInGit;
import org.xeptools.document.XepDocument;
import org.xeptools.history.PublishedVersion;
import org.xeptools.history.PublishedVersions;
import org.xeptools.output.DistinctNames;
import org.xeptools.render.RenderContext;
import org.xeptools.sig.NamedSig;
import org.xeptools.sig.Sig;

/**
 * The input of all parts of a site.
 *
 * @param corpus the source tree
 * @param entries every readable document, published ones first, by number; then the inbox, by name
 * @param unreadable the files without a readable document
 * @param today the day that deadlines are compared with
 * @param settings the settings of the site
 * @param pdfs true if the site has documents as PDF, too
 * @param history all published versions, if the site shows them
 * @param kept values that were computed about it
 */
public record Series(
    Corpus corpus,
    List<Entry> entries,
    List<Path> unreadable,
    LocalDate today,
    SiteSettings settings,
    boolean pdfs,
    Optional<PublishedVersions> history,
    Kept kept) {

  /** The states of documents, each found once. */
  private record Told(Map<Path, Milestones> byFile) {}

  private record Groups(List<Sig> chartered) {}

  private record Others(List<NamedSig> named) {}

  private record Numbered(SortedMap<String, Entry> entries) {
    static Numbered of(List<Entry> entries) {
      SortedMap<String, Entry> numbered = new TreeMap<>();
      for (Entry entry : entries) {
        if (entry.info().accepted()) {
          numbered.putIfAbsent(entry.info().number(), entry);
        }
      }
      return new Numbered(Collections.unmodifiableSortedMap(numbered));
    }
  }

  public Series {
    entries = List.copyOf(entries);
    unreadable = List.copyOf(unreadable);
  }

  /** The series in {@code corpus}; reads documents that have not been read yet. */
  public static Series of(Corpus corpus, LocalDate today, SiteSettings settings, boolean pdfs) {
    return new Series(
            corpus, List.of(), List.of(), today, settings, pdfs, Optional.empty(), new Kept())
        .in(corpus);
  }

  /** This series with its history. */
  public Series with(Optional<PublishedVersions> published) {
    return new Series(corpus, entries, unreadable, today, settings, pdfs, published, new Kept());
  }

  /** This series with other settings. */
  public Series with(SiteSettings others) {
    return new Series(corpus, entries, unreadable, today, others, pdfs, history, new Kept());
  }

  /** This series with those documents only that {@code wanted} is true for. */
  public Series only(Predicate<XepInfo> wanted) {
    List<Entry> some = entries.stream().filter(entry -> wanted.test(entry.info())).toList();
    return new Series(corpus, some, unreadable, today, settings, pdfs, history, new Kept());
  }

  /** The published versions of document {@code number} ({@code 0060}), newest first. */
  public List<PublishedVersion> versions(String number) {
    return history.map(h -> h.versions().get(number)).orElse(List.of());
  }

  /** The states of {@code entry}, from its text and from git. */
  public Milestones milestones(Entry entry) {
    return kept.get(Told.class, () -> new Told(new ConcurrentHashMap<>()))
        .byFile()
        .computeIfAbsent(
            entry.info().file(), file -> Milestones.of(entry.header(), statuses(entry)));
  }

  /** The statuses of the file of {@code entry} in git, oldest first, if it is published. */
  public List<StatusInGit> statuses(Entry entry) {
    return entry.info().accepted()
        ? history.map(h -> h.statuses(entry.info().number())).orElse(List.of())
        : List.of();
  }

  /**
   * This series for {@code other}, a later state of the same tree. If two documents would have the
   * same page, the first counts.
   */
  public Series in(Corpus other) {
    Map<Path, Entry> known = new HashMap<>();
    entries.forEach(entry -> known.put(entry.info().file(), entry));
    Set<Path> published = Set.copyOf(other.published().values());
    List<Path> broken = new ArrayList<>();
    List<Entry> now = new ArrayList<>();
    for (Found found :
        other.files().parallelStream()
            .map(file -> found(file, other, published.contains(file), known.get(file)))
            .toList()) {
      found.entry().ifPresentOrElse(now::add, () -> broken.add(found.file()));
    }
    DistinctNames names = new DistinctNames();
    List<Entry> distinct = now.stream().map(entry -> entry.beside(names)).toList();
    return new Series(other, distinct, broken, today, settings, pdfs, history, new Kept());
  }

  private record Found(Path file, Optional<Entry> entry) {}

  private static Found found(Path file, Corpus corpus, boolean accepted, @Nullable Entry former) {
    return new Found(
        file,
        former != null && isSame(former, file, corpus)
            ? Optional.of(former.in(corpus))
            : Entry.of(file, corpus, accepted));
  }

  @SuppressWarnings("ReferenceEquality") // a document that was read again may have changed
  private static boolean isSame(Entry former, Path file, Corpus corpus) {
    Optional<XepDocument> known = corpus.known(file).flatMap(ParseResult::document);
    return known
        .map(document -> document.header() == former.header())
        .orElseGet(() -> corpus.leavesUnread(file, former.corpus()));
  }

  /** The published documents, by number. */
  public List<Entry> accepted() {
    return entries.stream().filter(entry -> entry.info().accepted()).toList();
  }

  /** The ProtoXEPs, by name. */
  public List<Entry> inbox() {
    return entries.stream().filter(entry -> !entry.info().accepted()).toList();
  }

  /** The values of all documents for lists. */
  public List<XepInfo> infos() {
    return entries.stream().map(Entry::info).toList();
  }

  /** The groups with a charter. */
  public List<Sig> sigs() {
    return kept.get(Groups.class, () -> new Groups(Sig.of(corpus))).chartered();
  }

  /** The groups without a charter. */
  public List<NamedSig> namedSigs() {
    return kept.get(Others.class, () -> new Others(NamedSig.of(corpus, sigs()))).named();
  }

  /** The published documents that can be read, by number ({@code 0060}). */
  public SortedMap<String, Entry> numbered() {
    return kept.get(Numbered.class, () -> Numbered.of(entries)).entries();
  }

  /** The headers of the published documents that can be read, by number ({@code 0060}). */
  public Map<String, Header> headers() {
    Map<String, Header> headers = new TreeMap<>();
    numbered().forEach((number, entry) -> headers.put(number, entry.header()));
    return headers;
  }

  /** The context of a page with the path {@code root} to the root of the site. */
  public RenderContext context(String root) {
    return new RenderContext(
            numbered().keySet(),
            root,
            number -> entry(number).map(Entry::header),
            LinkTargets.of(this))
        .under(settings.imprint());
  }

  /** The published document {@code number} ({@code 0060}), if there is one and it can be read. */
  public Optional<Entry> entry(String number) {
    return Optional.ofNullable(numbered().get(number));
  }
}
