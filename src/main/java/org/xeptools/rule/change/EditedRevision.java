package org.xeptools.rule.change;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.change.History;
import org.xeptools.document.Field;
import org.xeptools.document.Revision;
import org.xeptools.document.xml.Element;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.lifecycle.Version;
import org.xeptools.rule.ChangeRule;
import org.xeptools.source.SourceSpan;

/** A revision of the base was removed or changed. */
final class EditedRevision implements ChangeRule {
  @Override
  public Stream<Finding> check(Change change) {
    Optional<Update> update = Update.of(change);
    if (update.isEmpty()) {
      return Stream.empty();
    }
    Optional<Revision> taken =
        update.get().isInPlace()
            ? update.get().rewritten().map(History.Edited::before)
            : Optional.empty();
    return Stream.concat(
        update.get().history().edited().stream()
            .filter(edited -> taken.filter(edited.before()::equals).isEmpty())
            .filter(edited -> !isLost(update.get(), edited.before()))
            .map(edited -> edited(change, update.get(), edited)),
        gone(change, update.get()));
  }

  /** lowered-version reports this case. */
  private static boolean isLost(Update update, Revision revision) {
    Optional<Version> newest = Update.newest(update.now().header());
    return newest.isPresent()
        && revision.number().filter(v -> v.compareTo(newest.get()) > 0).isPresent();
  }

  /** All removed revisions are one finding. */
  private Stream<Finding> gone(Change change, Update update) {
    List<Revision> gone = update.history().gone().stream().filter(r -> !isLost(update, r)).toList();
    if (gone.isEmpty()) {
      return Stream.empty();
    }
    Revision first = gone.get(0);
    String more = gone.size() == 1 ? "" : ", and " + (gone.size() - 1) + " more";
    return Stream.of(
        finding(update.place(), "the revision " + name(first) + " is gone" + more)
            .with(Note.of("It was in " + change.lineInBase(first.element().span()))));
  }

  private Finding edited(Change change, Update update, History.Edited edited) {
    Revision after = edited.after();
    Finding finding;
    if (edited.changesVersion()) {
      finding =
          finding(
              place(after.version(), after),
              "the revision " + name(edited.before()) + " now has the version " + name(after));
    } else if (edited.changesDate()) {
      finding =
          finding(
              place(after.date(), after),
              String.format(
                  Locale.ROOT,
                  "the date of version %s was '%s' and is now '%s'",
                  name(after),
                  text(edited.before().date()),
                  text(after.date())));
    } else if (edited.changesInitials()) {
      finding =
          finding(
              place(after.initials(), after),
              String.format(
                  Locale.ROOT,
                  "version %s had the initials '%s' and now has '%s'",
                  name(after),
                  text(edited.before().initials()),
                  text(after.initials())));
    } else {
      finding =
          finding(
              after.remark().map(Element::textSpan).orElse(after.element().startTag()),
              "the remark of version " + name(after) + " is not the one that was published");
    }
    Finding told =
        finding.with(Note.of("Before: " + change.lineInBase(edited.before().element().span())));
    boolean newest =
        update.old().header().lastRevision().filter(edited.before()::equals).isPresent();
    return edited.isCorrection(newest) ? told.with(milder()) : told;
  }

  private static SourceSpan place(Optional<Field> field, Revision revision) {
    return field.map(Field::span).orElse(revision.element().startTag());
  }

  private static String name(Revision revision) {
    return revision.version().map(Field::text).orElse("without version");
  }

  private static String text(Optional<Field> field) {
    return field.map(Field::text).orElse("");
  }
}
