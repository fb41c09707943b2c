package org.xeptools.act;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xeptools.document.ActiveVersions;
import org.xeptools.document.Field;
import org.xeptools.document.Revision;
import org.xeptools.lifecycle.Lifecycle;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.Term;
import org.xeptools.lifecycle.Transition;
import org.xeptools.lifecycle.XepType;

/** Whether XEP-0001 lets a document take a step now. */
record StepCheck(Named named, Status to, Terms terms) {

  /** Why it may not, if so. */
  Optional<Refused> refusal() {
    Optional<XepType> type = named.header().type();
    if (type.isEmpty()) {
      return refused(
          " has the type '"
              + named.header().typeText().map(Field::text).orElse("")
              + "', which XEP-0001 does not know; correct it first");
    }
    return step(type.get()).or(this::lastCall).or(this::vote).or(this::activity);
  }

  private Optional<Refused> refused(String what) {
    return Optional.of(new Refused(named.label() + what));
  }

  private Optional<Refused> step(XepType type) {
    Status from = named.status();
    boolean allowed =
        Lifecycle.allows(type, from, to).isPresent()
            || Lifecycle.tolerates(from, to)
            || (terms.insists() && isSeen(type, from));
    if (allowed) {
      return Optional.empty();
    }
    if (to == Status.DEFERRED && !isSeen(type, from)) {
      return refused(" is not deferred: only " + before() + " ones are");
    }
    if (!Lifecycle.knows(type, to)) {
      return refused(
          " is " + type.sourceName() + ", and such a document is never " + to.pageName());
    }
    Optional<Status> between = between(type, from);
    if (isSeen(type, from)) {
      return refused(
          (between.isPresent()
                  ? ": " + to.pageName() + " follows " + between.get().pageName()
                  : " is " + from.pageName() + ", and is not " + to.pageName() + " from there")
              + "; --anyway if the "
              + Terms.body(named.header())
              + (between.isPresent() ? " voted on both" : " decided so"));
    }
    return refused(
        between
            .map(
                middle ->
                    " is "
                        + from.pageName()
                        + "; to be "
                        + to.pageName()
                        + " it is "
                        + middle.pageName()
                        + " first ("
                        + command(middle)
                        + ")")
            .orElse(
                " is "
                    + from.pageName()
                    + "; XEP-0001 has no step from there to "
                    + to.pageName()));
  }

  private String command(Status status) {
    return status == Status.PROPOSED
        ? "xep last-call " + number()
        : "xep move " + number() + " " + status.pageName().toLowerCase(java.util.Locale.ROOT);
  }

  private String number() {
    return named.label().substring("XEP-".length());
  }

  /** The states from which the process leads to the status directly. */
  private String before() {
    return String.join(
        " or ",
        Lifecycle.TRANSITIONS.stream()
            .filter(step -> step.isLegal() && step.to() == to)
            .map(step -> step.from().pageName())
            .distinct()
            .toList());
  }

  private boolean isSeen(XepType type, Status from) {
    return Lifecycle.TRANSITIONS.stream()
        .anyMatch(step -> step.from() == from && step.to() == to && step.types().contains(type));
  }

  /** The state that lies between, if two steps lead there. */
  private Optional<Status> between(XepType type, Status from) {
    List<Transition> legal = Lifecycle.legal(type).toList();
    return legal.stream()
        .filter(step -> step.from() == from)
        .map(Transition::to)
        .filter(middle -> legal.stream().anyMatch(step -> step.from() == middle && step.to() == to))
        .findFirst();
  }

  /** A decision before the end of the last call would ignore what is still said. */
  private Optional<Refused> lastCall() {
    boolean decides = Lifecycle.isVoted(named.status(), to);
    return named
        .lastCall()
        .filter(day -> named.status() == Status.PROPOSED && decides)
        .filter(day -> !day.isBefore(terms.today()))
        .flatMap(day -> refused(": the last call runs until " + day));
  }

  private Optional<Refused> vote() {
    return Lifecycle.isVoted(named.status(), to)
        ? terms.faultOfVote(Terms.body(named.header())).flatMap(fault -> refused(": " + fault))
        : Optional.empty();
  }

  /** A document is deferred when nothing of substance has happened, and taken up when it has. */
  private Optional<Refused> activity() {
    boolean defers = to == Status.DEFERRED && named.status() == Status.EXPERIMENTAL;
    boolean wakes = to == Status.EXPERIMENTAL && named.status() == Status.DEFERRED;
    Optional<Revision> newest = ActiveVersions.newest(named.header());
    if (newest.isEmpty() || terms.insists() || (!defers && !wakes)) {
      return Optional.empty();
    }
    LocalDate day = newest.get().day().orElseThrow();
    LocalDate due = Term.DEFERRAL.after(day);
    String version = newest.get().version().map(Field::text).orElse("");
    if (defers && due.isAfter(terms.today())) {
      return refused(": its version " + version + " is of " + day + "; due " + due);
    }
    return wakes && due.isBefore(terms.today())
        ? refused(
            ": its last version of substance, "
                + version
                + ", is of "
                + day
                + "; a new one takes it up again (xep revise "
                + number()
                + ")")
        : Optional.empty();
  }
}
