package org.xeptools.lifecycle;

import static org.xeptools.lifecycle.Status.ACTIVE;
import static org.xeptools.lifecycle.Status.DEFERRED;
import static org.xeptools.lifecycle.Status.DEPRECATED;
import static org.xeptools.lifecycle.Status.EXPERIMENTAL;
import static org.xeptools.lifecycle.Status.FINAL;
import static org.xeptools.lifecycle.Status.OBSOLETE;
import static org.xeptools.lifecycle.Status.PROPOSED;
import static org.xeptools.lifecycle.Status.PROTOXEP;
import static org.xeptools.lifecycle.Status.REJECTED;
import static org.xeptools.lifecycle.Status.RETRACTED;
import static org.xeptools.lifecycle.Status.STABLE;
import static org.xeptools.lifecycle.Transition.Right.LEGAL;
import static org.xeptools.lifecycle.Transition.Right.SEEN;
import static org.xeptools.lifecycle.Transition.Right.TOLERATED;
import static org.xeptools.lifecycle.Transition.Writing.OFTEN_NONE;
import static org.xeptools.lifecycle.Transition.Writing.REVISION;
import static org.xeptools.lifecycle.XepType.HUMOROUS;
import static org.xeptools.lifecycle.XepType.STANDARDS_TRACK;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xeptools.lifecycle.Status.Standing;

/** The diagrams of XEP-0001 as a table, with the steps that are made in practice. */
public final class Lifecycle {
  private static final Set<XepType> STANDARDS = EnumSet.of(STANDARDS_TRACK);
  private static final Set<XepType> OTHERS =
      EnumSet.complementOf(EnumSet.of(STANDARDS_TRACK, HUMOROUS));
  private static final Set<XepType> NOT_HUMOROUS = EnumSet.complementOf(EnumSet.of(HUMOROUS));

  /** Every transition, in the order of the process; those that are not in a diagram come last. */
  public static final List<Transition> TRANSITIONS =
      List.of(
          legal(PROTOXEP, EXPERIMENTAL, NOT_HUMOROUS, "publication"),
          legal(PROTOXEP, ACTIVE, EnumSet.of(HUMOROUS), "publication"),
          unsaid(EXPERIMENTAL, PROPOSED, NOT_HUMOROUS, "proposal"),
          unsaid(DEFERRED, PROPOSED, NOT_HUMOROUS, "proposal"),
          unsaid(EXPERIMENTAL, DEFERRED, NOT_HUMOROUS, "discussion"),
          legal(DEFERRED, EXPERIMENTAL, NOT_HUMOROUS, "discussion"),
          unsaid(EXPERIMENTAL, RETRACTED, NOT_HUMOROUS, "states-Retracted"),
          unsaid(PROPOSED, EXPERIMENTAL, NOT_HUMOROUS, "approval"),
          unsaid(PROPOSED, REJECTED, NOT_HUMOROUS, "states-Rejected"),
          legal(PROPOSED, STABLE, STANDARDS, "approval-std"),
          legal(PROPOSED, ACTIVE, OTHERS, "approval-info"),
          legal(STABLE, FINAL, STANDARDS, "approval-std"),
          unsaid(STABLE, DEPRECATED, STANDARDS, "approval-std"),
          unsaid(FINAL, DEPRECATED, STANDARDS, "approval-std"),
          unsaid(ACTIVE, DEPRECATED, OTHERS, "approval-info"),
          unsaid(DEPRECATED, OBSOLETE, NOT_HUMOROUS, "states-Obsolete"),
          new Transition(
              DEFERRED, RETRACTED, NOT_HUMOROUS, "states-Retracted", TOLERATED, OFTEN_NONE),
          new Transition(DEFERRED, REJECTED, NOT_HUMOROUS, "", SEEN, OFTEN_NONE),
          new Transition(PROPOSED, DEFERRED, NOT_HUMOROUS, "", SEEN, OFTEN_NONE),
          new Transition(STABLE, OBSOLETE, STANDARDS, "", SEEN, OFTEN_NONE),
          new Transition(FINAL, OBSOLETE, STANDARDS, "", SEEN, OFTEN_NONE),
          new Transition(ACTIVE, OBSOLETE, OTHERS, "", SEEN, OFTEN_NONE));

  private Lifecycle() {}

  /** The transition that lets a document of {@code type} go from one status to another. */
  public static Optional<Transition> allows(XepType type, Status from, Status to) {
    return legal(type).filter(t -> t.from() == from && t.to() == to).findFirst();
  }

  /**
   * The transitions of {@code type} for which XEP-0001 has an arrow, in the order of the process.
   */
  public static Stream<Transition> legal(XepType type) {
    return TRANSITIONS.stream().filter(t -> t.isLegal() && t.types().contains(type));
  }

  /** True if a diagram has no arrow for the step, but the text of XEP-0001 allows it. */
  public static boolean tolerates(Status from, Status to) {
    return step(from, to).anyMatch(t -> t.right() == TOLERATED);
  }

  /** True if the step is often made without a revision block. */
  public static boolean isOftenUnsaid(Status from, Status to) {
    return step(from, to).anyMatch(t -> t.writing() == OFTEN_NONE);
  }

  /** Who decides that a document goes from {@code from} to {@code to}. */
  public static Decider decider(Status from, Status to) {
    if (to == RETRACTED || (from == DEFERRED && to == EXPERIMENTAL)) {
      return Decider.AUTHOR;
    }
    return to == DEFERRED ? Decider.EDITOR : Decider.APPROVER;
  }

  /**
   * True if a step needs a vote on a day that can be named; a last call is issued, and ends without
   * success, with none.
   */
  public static boolean isVoted(Status from, Status to) {
    return decider(from, to) == Decider.APPROVER
        && to != PROPOSED
        && !(from == PROPOSED && to == EXPERIMENTAL);
  }

  /**
   * The version that a document, whose version is {@code last}, gets by a step; empty if the step
   * makes none.
   */
  public static Optional<Version> version(Status from, Status to, Optional<Version> last) {
    if (from == PROTOXEP) {
      return Optional.of(to == ACTIVE ? Version.of(1, 0, 0) : Version.of(0, 1, 0));
    }
    if (to.isApproved()) {
      Version first = Version.of(to == FINAL ? 2 : 1, 0, 0);
      return last.filter(known -> known.compareTo(first) >= 0)
          .map(Version::raised)
          .or(() -> Optional.of(first));
    }
    return to.standing() == Standing.HISTORY ? last.map(Version::raised) : Optional.empty();
  }

  /** True if a document of {@code type} can ever have {@code status}. */
  public static boolean knows(XepType type, Status status) {
    return legal(type).anyMatch(t -> t.from() == status || t.to() == status);
  }

  /** The states in which a document of {@code type} is approved. */
  public static Set<Status> approved(XepType type) {
    Set<Status> states = EnumSet.allOf(Status.class);
    states.removeIf(status -> !status.isApproved() || !knows(type, status));
    return states;
  }

  /** True if a document with {@code status} was approved once and should no longer be relied on. */
  public static boolean isOutdated(Status status) {
    return status.standing() == Standing.HISTORY
        && TRANSITIONS.stream()
            .filter(t -> t.isLegal() && t.to() == status)
            .anyMatch(t -> t.from().isApproved() || isOutdated(t.from()));
  }

  private static Stream<Transition> step(Status from, Status to) {
    return TRANSITIONS.stream().filter(t -> t.from() == from && t.to() == to);
  }

  private static Transition legal(Status from, Status to, Set<XepType> types, String clause) {
    return new Transition(from, to, types, clause, LEGAL, REVISION);
  }

  private static Transition unsaid(Status from, Status to, Set<XepType> types, String clause) {
    return new Transition(from, to, types, clause, LEGAL, OFTEN_NONE);
  }
}
