package org.xeptools.rule.change;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.change.Substance;
import org.xeptools.document.Field;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.lifecycle.Status;
import org.xeptools.rule.ChangeRule;

/** A published document changed and has no new revision. */
final class MissingRevision implements ChangeRule {
  private static final List<String> TOLD = List.of("title", "dependencies");
  private static final int SHOWN = 3;

  @Override
  public Stream<Finding> check(Change change) {
    return Update.of(change)
        .filter(update -> !update.isInPlace() && update.step() == Update.Step.NONE)
        .flatMap(update -> update.history().fresh().isEmpty() ? judge(update) : notRaised(update))
        .stream();
  }

  private Optional<Finding> judge(Update update) {
    Substance substance = update.substance();
    if (substance.touchesText()) {
      Finding missing =
          finding(update.place(), "the text changed" + version(update))
              .with(Note.of("What changed: " + String.join("; ", told(substance))));
      return Optional.of(substance.isEditorial() ? missing.with(milder()) : missing);
    }
    if (update.changesStatus()
        && update.now().header().status().filter(MissingRevision::isDecided).isPresent()) {
      return Optional.of(
          finding(
                  update.statusPlace(),
                  "the status becomes "
                      + update.now().header().status().orElseThrow().pageName()
                      + " without a new revision")
              .with(milder()));
    }
    return TOLD.stream()
        .filter(substance.fields()::contains)
        .findFirst()
        .map(
            field ->
                finding(update.place(), "the " + field + " changed" + version(update))
                    .with(milder()));
  }

  /** Steps that a body or an author decided on; other steps need no revision. */
  private static boolean isDecided(Status status) {
    return status.isApproved() || status.standing() == Status.Standing.HISTORY;
  }

  /** Reports a new revision without a higher version. */
  private Optional<Finding> notRaised(Update update) {
    return Optional.of(update)
        .filter(u -> u.substance().touchesText() || !u.substance().fields().isEmpty())
        .flatMap(u -> newest(u.now()))
        .map(
            version ->
                finding(
                        version.span(),
                        "there is a new revision, but the newest version remains " + version.text())
                    .with(milder())
                    .with(Note.of("What changed: " + String.join("; ", told(update.substance())))));
  }

  private static Optional<Field> newest(XepDocument document) {
    return document.header().revisions().stream()
        .filter(revision -> revision.number().isPresent())
        .max(Comparator.comparing(revision -> revision.number().orElseThrow()))
        .flatMap(Revision::version);
  }

  private static List<String> told(Substance substance) {
    return substance.reasons().stream().limit(SHOWN).toList();
  }

  private static String version(Update update) {
    return update
            .now()
            .header()
            .lastRevision()
            .flatMap(revision -> revision.version())
            .map(version -> " since version " + version.text())
            .orElse("")
        + ", and there is no new revision";
  }
}
