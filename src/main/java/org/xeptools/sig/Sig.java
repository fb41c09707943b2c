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
 * A Special Interest Group: its charter, and its entry in sigs.yaml. Nothing is guessed; a fact
 * that neither states is empty.
 *
 * @param document the charter
 * @param charter its parts
 * @param details its entry in sigs.yaml
 * @param statements the charter's statements about people and places
 * @param slug the last part of its page's address, unique
 */
public record Sig(
    XepDocument document,
    Charter charter,
    Optional<SigDetails> details,
    CharterStatements statements,
    String slug) {

  private static final Pattern STANDING = Pattern.compile("(?i)\\b(?<!not a |no )standing\\b");

  /** The states of a group. */
  public enum State {
    PROPOSED,
    ACTIVE,
    STANDING,
    /** Its charter was given up before it was approved. */
    UNAPPROVED,
    /** Its charter is no longer in force, or it was closed. */
    CLOSED;

    /** The word for the state: {@code standing}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** All groups of {@code corpus}: published charters, then proposals. */
  public static List<Sig> of(Corpus corpus) {
    List<Sig> sigs = new ArrayList<>();
    DistinctNames slugs = new DistinctNames();
    Set<String> given = new HashSet<>();
    Set<String> titles = new HashSet<>();
    Map<String, SigDetails> said = details(corpus);
    Set<Path> accepted = Set.copyOf(corpus.published().values());
    corpus.sigs().sigs().forEach(details -> details.slug().ifPresent(slugs::reserve));
    for (var file : corpus.files()) {
      Optional<XepDocument> document =
          Charter.mayBe(file, corpus) ? corpus.read(file).document() : Optional.empty();
      Optional<Charter> charter = document.flatMap(Charter::of);
      // A proposal stays in the inbox when it is accepted; its group is listed once.
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

  /** The group of the charter {@code document} alone, if it is a charter. */
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

  /** The entries of sigs.yaml, by the file of the charter. */
  private static Map<String, SigDetails> details(Corpus corpus) {
    return corpus.sigs().sigs().stream()
        .collect(Collectors.toMap(sig -> sig.charter() + ".xml", sig -> sig, (a, b) -> a));
  }

  /** The entry of sigs.yaml for the charter {@code file}. */
  public static Optional<SigDetails> details(Corpus corpus, String file) {
    return Optional.ofNullable(details(corpus).get(file));
  }

  private static String title(XepDocument document) {
    return document.header().title().map(Field::text).orElse("");
  }

  static String slug(String title) {
    return GroupWords.slug(title);
  }

  /** Its short name: {@code E2EE SIG}. */
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

  /** Its purpose, from the charter's abstract; empty if that only says that it is a group. */
  public Optional<String> description() {
    return document
        .header()
        .element()
        .first("abstract")
        .map(CharterText::plain)
        .flatMap(GroupWords::description);
  }

  /** The names of its proposers, the authors of the charter. */
  public List<String> proposers() {
    return document.header().authors().stream()
        .map(Author::name)
        .filter(n -> !n.isBlank())
        .toList();
  }

  private static String file(XepDocument document) {
    return document.source().path().getFileName().toString();
  }

  /** True if {@code text}, in the SIG field of a document, means this group. */
  public boolean isCalled(String text) {
    String plain = text.strip();
    return !plain.isEmpty()
        && (plain.equalsIgnoreCase(slug)
            || plain.equalsIgnoreCase(name())
            || plain.equalsIgnoreCase(name().replaceFirst("(?i) SIG$", ""))
            || plain.equalsIgnoreCase(title(document)));
  }

  /** The path of its page from the root of a site: {@code sigs/iot.html}. */
  public String page() {
    return "sigs/" + slug + ".html";
  }

  /** Its state, from the status of its charter and from sigs.yaml. */
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

  /** True if the group has no planned end. */
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

  /** Its deliverables, from sigs.yaml or else from the charter. */
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

  /** The address of its list's archive. */
  public Optional<String> archive() {
    return details.flatMap(SigDetails::archive).or(statements::archive);
  }

  /** The day on which its charter was revised last. */
  public Optional<LocalDate> revised() {
    return document.header().lastRevision().flatMap(Revision::day);
  }

  /** Its last activity according to sigs.yaml; the mailing list is not read. */
  public Optional<LocalDate> active() {
    return Stream.concat(
            details.stream().flatMap(d -> d.activity().stream()),
            deliverables().stream().flatMap(d -> d.done().stream()))
        .max(Comparator.naturalOrder());
  }
}
