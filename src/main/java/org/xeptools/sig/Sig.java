package org.xeptools.sig;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Author;
import org.xeptools.document.Field;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;
import org.xeptools.lifecycle.Lifecycle;
import org.xeptools.lifecycle.Status;
import org.xeptools.output.DistinctNames;
import org.xeptools.settings.SigDetails;
import org.xeptools.settings.SigDetails.Deliverable;

/**
 * A Special Interest Group: its charter, and what the tree says beyond it. Nothing is guessed; what
 * neither says is empty.
 *
 * @param document the charter
 * @param charter its parts
 * @param details what sigs.yaml says
 * @param statements what the charter says of people and places
 * @param slug the last part of its page's address, that of no other
 */
public record Sig(
    XepDocument document,
    Charter charter,
    Optional<SigDetails> details,
    CharterStatements statements,
    String slug) {

  private static final Pattern STANDING = Pattern.compile("(?i)\\b(?<!not a |no )standing\\b");

  /** How far a group is. */
  public enum State {
    PROPOSED,
    ACTIVE,
    STANDING,
    /** Its charter was put aside before it was approved. */
    UNAPPROVED,
    /** Its charter is no longer in force, or it was closed. */
    CLOSED;

    /** The word for it: {@code standing}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** All groups of {@code corpus}, whose documents are read: published charters, then proposals. */
  public static List<Sig> of(Corpus corpus) {
    List<Sig> sigs = new ArrayList<>();
    DistinctNames slugs = new DistinctNames();
    Set<String> given = new HashSet<>();
    Set<String> titles = new HashSet<>();
    Map<String, SigDetails> said = details(corpus);
    Set<Path> accepted = Set.copyOf(corpus.published().values());
    corpus.sigs().sigs().forEach(details -> details.slug().ifPresent(slugs::reserve));
    for (var file : corpus.files()) {
      Optional<XepDocument> document = corpus.read(file).document();
      Optional<Charter> charter = document.flatMap(Charter::of);
      // A proposal that was accepted stays in the inbox; its group is there once.
      if (charter.isPresent()
          && (accepted.contains(file) || !titles.contains(title(document.get())))) {
        titles.add(title(document.get()));
        Optional<SigDetails> details = Optional.ofNullable(said.get(file.getFileName().toString()));
        String slug =
            details
                .flatMap(SigDetails::slug)
                .filter(given::add)
                .orElseGet(() -> slugs.of(slug(title(document.get())), ""));
        sigs.add(
            new Sig(
                document.get(),
                charter.get(),
                details,
                CharterStatements.of(document.get()),
                slug));
      }
    }
    return sigs;
  }

  /** The group whose charter {@code document} is, seen by itself, if it is one. */
  public static Optional<Sig> of(XepDocument document, Corpus corpus) {
    return Charter.of(document)
        .map(
            charter ->
                new Sig(
                    document,
                    charter,
                    details(corpus, String.valueOf(document.source().path().getFileName())),
                    CharterStatements.of(document),
                    slug(title(document))));
  }

  /** What sigs.yaml says of each group, by the file of its charter. */
  private static Map<String, SigDetails> details(Corpus corpus) {
    return corpus.sigs().sigs().stream()
        .collect(Collectors.toMap(sig -> sig.charter() + ".xml", sig -> sig, (a, b) -> a));
  }

  /** What sigs.yaml says of the group whose charter {@code file} is. */
  public static Optional<SigDetails> details(Corpus corpus, String file) {
    return Optional.ofNullable(details(corpus).get(file));
  }

  private static String title(XepDocument document) {
    return document.header().title().map(Field::text).orElse("");
  }

  static String slug(String title) {
    return GroupWords.slug(title);
  }

  /** What it is called in short: {@code E2EE SIG}. */
  public String name() {
    String shortname = document.header().shortname().map(Field::text).orElse("");
    return details
        .flatMap(SigDetails::name)
        .or(
            () ->
                Optional.of(GroupWords.name(title(document), shortname))
                    .filter(name -> !name.isBlank()))
        .orElseGet(() -> file(document).replaceFirst("\\.xml$", ""));
  }

  /** What it is for, as its charter's abstract says it; empty if that says only what it is. */
  public Optional<String> description() {
    return document
        .header()
        .element()
        .first("abstract")
        .map(CharterText::plain)
        .flatMap(GroupWords::description);
  }

  /** The names of those who proposed it, who wrote its charter. */
  public List<String> proposers() {
    return document.header().authors().stream()
        .map(Author::name)
        .filter(n -> !n.isBlank())
        .toList();
  }

  private static String file(XepDocument document) {
    return document.source().path().getFileName().toString();
  }

  /** True if a document that names {@code text} as its SIG means this one. */
  public boolean isCalled(String text) {
    String plain = text.strip();
    return !plain.isEmpty()
        && (plain.equalsIgnoreCase(slug)
            || plain.equalsIgnoreCase(name())
            || plain.equalsIgnoreCase(name().replaceFirst("(?i) SIG$", ""))
            || plain.equalsIgnoreCase(title(document)));
  }

  /** The way of its page from the root of a site: {@code sigs/iot.html}. */
  public String page() {
    return "sigs/" + slug + ".html";
  }

  /** The state of its charter, and whether that sets up a group that is to stay. */
  public State state() {
    if (details.flatMap(SigDetails::closed).isPresent()) {
      return State.CLOSED;
    }
    Status status = document.header().status().orElse(Status.PROTOXEP);
    if (status.isApproved()) {
      return isStanding() ? State.STANDING : State.ACTIVE;
    }
    return switch (status.standing()) {
      case NEW, LIVE -> State.PROPOSED;
      case DORMANT -> State.UNAPPROVED;
      case HISTORY -> Lifecycle.isOutdated(status) ? State.CLOSED : State.UNAPPROVED;
    };
  }

  /** True if the group has no end of its own. */
  public boolean isStanding() {
    return details
        .flatMap(SigDetails::standing)
        .orElseGet(
            () ->
                Optional.ofNullable(charter.parts().get(Charter.Part.LIFETIME))
                    .map(section -> section.element().text().value())
                    .filter(text -> STANDING.matcher(text).find())
                    .isPresent());
  }

  /** What it is to produce, as sigs.yaml says it; else as the charter lists it. */
  public List<Deliverable> deliverables() {
    List<Deliverable> stated = details.map(SigDetails::deliverables).orElse(List.of());
    return stated.isEmpty() ? statements.deliverables() : stated;
  }

  /** The address of its mailing list. */
  public Optional<String> list() {
    return details.flatMap(SigDetails::list).or(statements::list);
  }

  /** The address of its chat room. */
  public Optional<String> room() {
    return details.flatMap(SigDetails::room).or(statements::room);
  }

  /** Where the archive of its list can be read. */
  public Optional<String> archive() {
    return details.flatMap(SigDetails::archive).or(statements::archive);
  }

  /** The day on which its charter was revised last. */
  public Optional<LocalDate> revised() {
    return document.header().lastRevision().flatMap(Revision::day);
  }

  /** The last day on which it was heard of by sigs.yaml; the mailing list is not read. */
  public Optional<LocalDate> active() {
    return Stream.concat(
            details.stream().flatMap(d -> d.activity().stream()),
            deliverables().stream().flatMap(d -> d.done().stream()))
        .max(Comparator.naturalOrder());
  }
}
