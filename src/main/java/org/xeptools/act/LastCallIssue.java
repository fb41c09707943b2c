package org.xeptools.act;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xeptools.corpus.Corpus;
import org.xeptools.lifecycle.Lifecycle;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.Term;
import org.xeptools.lifecycle.Transition;

/**
 * A last call is issued, extended, or issued anew.
 *
 * @param number the document's number
 * @param until the day on which it ends; empty for the usual time from today
 */
public record LastCallIssue(String number, Optional<LocalDate> until, Terms terms)
    implements EditorAct {

  @Override
  public String subject() {
    return Named.label(number);
  }

  @Override
  public Outcome plan(Corpus tree) {
    Named named = Named.of(number, tree);
    Optional<Refused> obstacle = named.obstacle();
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    LocalDate end = until.orElse(Term.LAST_CALL.after(terms.today()));
    Optional<LocalDate> known = named.lastCall();
    boolean open = named.status() == Status.PROPOSED;
    boolean runs = open && known.filter(day -> !day.isBefore(terms.today())).isPresent();
    if (runs && (until.isEmpty() || known.get().equals(end))) {
      return new Settled(
          subject()
              + " is "
              + Status.PROPOSED.pageName()
              + " until "
              + known.get()
              + " already; nothing to do");
    }
    if (runs && known.get().isAfter(end)) {
      return new Refused(subject() + ": the running one ends later (" + known.get() + ")");
    }
    Optional<Refused> refusal =
        (open ? Optional.<Refused>empty() : wrongState(named))
            .or(() -> runs ? Optional.empty() : tooShort(end));
    return refusal.isPresent() ? refusal.get() : planned(named, end, runs);
  }

  private Optional<Refused> wrongState(Named named) {
    boolean allowed =
        named
            .header()
            .type()
            .flatMap(type -> Lifecycle.allows(type, named.status(), Status.PROPOSED))
            .isPresent();
    if (allowed) {
      return Optional.empty();
    }
    String states =
        Lifecycle.TRANSITIONS.stream()
            .filter(step -> step.to() == Status.PROPOSED && step.isLegal())
            .map(Transition::from)
            .map(Status::pageName)
            .distinct()
            .collect(Collectors.joining(" or "));
    return Optional.of(
        new Refused(
            subject()
                + " is "
                + named.status().pageName()
                + "; a last call is issued for a XEP that is "
                + states));
  }

  private Optional<Refused> tooShort(LocalDate end) {
    LocalDate first = Term.LAST_CALL.after(terms.today());
    if (!end.isBefore(first)) {
      return Optional.empty();
    }
    long days = ChronoUnit.DAYS.between(terms.today(), end);
    return Optional.of(
        new Refused(
            subject()
                + ": "
                + (days < 0
                    ? "the last call would have ended on " + end
                    : "the last call would end in " + days + (days == 1 ? " day" : " days"))
                + "; "
                + Term.LAST_CALL.days()
                + " are needed: "
                + first
                + " is the first day"));
  }

  private Plan planned(Named named, LocalDate end, boolean longer) {
    HeaderEdits edits = new HeaderEdits(named.document());
    if (named.status() != Status.PROPOSED) {
      edits.set(named.header().statusText().orElseThrow(), Status.PROPOSED.sourceName());
    }
    edits.addAfter(
        named.header().statusText().orElseThrow().element(), "<lastcall>" + end + "</lastcall>");
    terms
        .remark()
        .flatMap(remark -> named.version().map(last -> last.patched().text()))
        .ifPresent(
            version ->
                edits.addRevision(
                    version,
                    terms.today(),
                    terms.initials(),
                    RemarkText.of(terms.remark().orElseThrow())));
    String subject = subject() + ": " + (longer ? "Extend" : "Issue") + " Last Call until " + end;
    return new Plan(
        subject(),
        List.of(PlannedFile.edited(named.document().source(), edits.edits())),
        Message.of(subject),
        Optional.empty(),
        List.of(),
        List.of());
  }
}
