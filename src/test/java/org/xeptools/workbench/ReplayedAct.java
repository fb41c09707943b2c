package org.xeptools.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.act.BaseFacts;
import org.xeptools.act.EditorAct;
import org.xeptools.act.LastCallIssue;
import org.xeptools.act.NewRevision;
import org.xeptools.act.Publication;
import org.xeptools.act.StatusMove;
import org.xeptools.act.Terms;
import org.xeptools.change.Change;
import org.xeptools.change.Changes;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.IsoDate;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;
import org.xeptools.lifecycle.Status;
import org.xeptools.source.Blanks;

/**
 * An act that an Editor carried out, as it would be asked for today.
 *
 * @param kind its kind for the report
 * @param number the document's number
 * @param file the document after it
 * @param day the day of the act
 * @param made makes the act; the argument says whether it insists
 */
record ReplayedAct(
    String kind, String number, Path file, LocalDate day, Function<Boolean, EditorAct> made) {
  private static final Pattern DAY = Pattern.compile("\\b(20\\d\\d-\\d\\d-\\d\\d)\\b");
  private static final Pattern INITIALS = Pattern.compile("(?i).*editor.*?([a-z]{2,4})\\)?\\s*");

  EditorAct act() {
    return made.apply(false);
  }

  EditorAct insisting() {
    return made.apply(true);
  }

  /** The acceptance of the new document in {@code file}. */
  static Optional<ReplayedAct> acceptance(Path file, Corpus base, Corpus head, LocalDate day)
      throws IOException {
    Optional<Path> draft =
        Changes.between(base, head).stream()
            .filter(change -> change.after().equals(Optional.of(file)) && change.isAcceptance())
            .findFirst()
            .flatMap(Change::before);
    Optional<Header> header = header(file, head);
    if (draft.isEmpty() || header.isEmpty()) {
      return Optional.empty();
    }
    String number = Corpus.number(file).orElseThrow();
    Optional<Revision> newest = header.get().lastRevision();
    LocalDate dated = newest.flatMap(Revision::day).orElse(day);
    TreeMap<String, String> before = new TreeMap<>();
    before.put(String.format(Locale.ROOT, "%04d", Integer.parseInt(number) - 1), "");
    BaseFacts facts = new BaseFacts(Optional.empty(), 0, before, new TreeMap<>());
    Corpus tree = base;
    return Optional.of(
        new ReplayedAct(
            "acceptance",
            number,
            file,
            dated,
            insists ->
                Publication.of(
                        List.of(draft.get()),
                        tree,
                        terms(newest, dated, vote(newest, dated), insists),
                        facts,
                        false)
                    .get(0)));
  }

  private static Optional<Header> header(Path file, Corpus tree) {
    return tree.read(file).document().map(XepDocument::header);
  }

  private static Terms terms(
      Optional<Revision> newest, LocalDate day, Optional<LocalDate> vote, boolean insists) {
    Matcher initials =
        INITIALS.matcher(newest.flatMap(Revision::initials).map(Field::text).orElse(""));
    return new Terms(
        day,
        initials.matches() ? initials.group(1) : "xx",
        vote,
        Optional.empty(),
        Optional.empty(),
        insists);
  }

  /** The day in the remark; else the day before, since all acts had a vote. */
  private static Optional<LocalDate> vote(Optional<Revision> newest, LocalDate day) {
    Matcher found = DAY.matcher(remark(newest));
    return Optional.of(
        found.find() ? IsoDate.parse(found.group(1)).orElse(day.minusDays(1)) : day.minusDays(1));
  }

  private static String remark(Optional<Revision> newest) {
    return newest
        .flatMap(Revision::remark)
        .map(remark -> Blanks.folded(remark.text().value()).strip())
        .orElse("");
  }

  /** The act that changed the published document in {@code file}, if it was one. */
  static Optional<ReplayedAct> of(Path file, Corpus base, Corpus head, LocalDate day) {
    if (!base.published().containsValue(file)) {
      return Optional.empty();
    }
    Change change = new Change(base, head, Optional.of(file), Optional.of(file));
    Optional<Header> old = change.old().map(XepDocument::header);
    Optional<Header> now = change.now().map(XepDocument::header);
    if (old.isEmpty() || now.isEmpty()) {
      return Optional.empty();
    }
    String number = Corpus.number(file).orElseThrow();
    Optional<Status> from = old.get().status();
    Optional<Status> to = now.get().status();
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    Optional<Revision> newest =
        change.history().flatMap(history -> history.fresh().stream().findFirst());
    LocalDate dated = newest.flatMap(Revision::day).orElse(day);
    boolean calls =
        now.get().lastCalls().size() > 0
            && !texts(now.get().lastCalls()).equals(texts(old.get().lastCalls()));
    if (to.get() == Status.PROPOSED && (from.get() != Status.PROPOSED || calls)) {
      Optional<LocalDate> end =
          now.get().lastCalls().stream().findFirst().flatMap(f -> IsoDate.parse(f.text()));
      String kind = from.get() == Status.PROPOSED ? "extension" : "last call";
      return Optional.of(
          new ReplayedAct(
              kind,
              number,
              file,
              day,
              insists ->
                  new LastCallIssue(number, end, terms(newest, day, Optional.empty(), insists))));
    }
    if (from.get() != to.get()) {
      String kind = "to " + to.get().pageName();
      List<String> by = successors(old.get(), now.get());
      return Optional.of(
          new ReplayedAct(
              kind,
              number,
              file,
              dated,
              insists ->
                  new StatusMove(
                      number,
                      to.get(),
                      Optional.empty(),
                      by.stream().filter(base::has).toList(),
                      Optional.empty(),
                      terms(newest, dated, vote(newest, dated), insists))));
    }
    boolean only =
        newest.isPresent()
            && change.history().orElseThrow().fresh().size() == 1
            && change.substance().filter(s -> s.heaviest().isEmpty()).isPresent();
    return only ? Optional.of(revision(file, number, newest, dated, base)) : Optional.empty();
  }

  /** A commit that only adds the revision of the change before it. */
  private static ReplayedAct revision(
      Path file, String number, Optional<Revision> newest, LocalDate dated, Corpus base) {
    return new ReplayedAct(
        "revision",
        number,
        file,
        dated,
        insists ->
            new NewRevision(
                number,
                PastVersion.of(base, number),
                "the last version",
                List.of(remark(newest)),
                Optional.empty(),
                false,
                false,
                newest.flatMap(Revision::initials).map(Field::text),
                terms(newest, dated, Optional.empty(), insists)));
  }

  private static List<String> successors(Header old, Header now) {
    List<String> before = texts(old.supersededBy());
    return texts(now.supersededBy()).stream()
        .filter(spec -> !before.contains(spec) && spec.matches("XEP-\\d{4}"))
        .map(spec -> spec.substring(4))
        .toList();
  }

  private static List<String> texts(List<Field> fields) {
    return fields.stream().map(Field::text).toList();
  }
}
