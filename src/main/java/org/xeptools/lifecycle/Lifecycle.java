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
import static org.xeptools.lifecycle.XepType.HUMOROUS;
import static org.xeptools.lifecycle.XepType.STANDARDS_TRACK;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The diagrams of XEP-0001 as a table. */
public final class Lifecycle {
  private static final Set<XepType> STANDARDS = EnumSet.of(STANDARDS_TRACK);
  private static final Set<XepType> OTHERS =
      EnumSet.complementOf(EnumSet.of(STANDARDS_TRACK, HUMOROUS));
  private static final Set<XepType> NOT_HUMOROUS = EnumSet.complementOf(EnumSet.of(HUMOROUS));

  /** Every transition, in the order of the process. */
  public static final List<Transition> TRANSITIONS =
      List.of(
          new Transition(PROTOXEP, EXPERIMENTAL, NOT_HUMOROUS, "publication"),
          new Transition(PROTOXEP, ACTIVE, EnumSet.of(HUMOROUS), "publication"),
          new Transition(EXPERIMENTAL, PROPOSED, NOT_HUMOROUS, "proposal"),
          new Transition(DEFERRED, PROPOSED, NOT_HUMOROUS, "proposal"),
          new Transition(EXPERIMENTAL, DEFERRED, NOT_HUMOROUS, "discussion"),
          new Transition(DEFERRED, EXPERIMENTAL, NOT_HUMOROUS, "discussion"),
          new Transition(EXPERIMENTAL, RETRACTED, NOT_HUMOROUS, "states-Retracted"),
          new Transition(PROPOSED, EXPERIMENTAL, NOT_HUMOROUS, "approval"),
          new Transition(PROPOSED, REJECTED, NOT_HUMOROUS, "states-Rejected"),
          new Transition(PROPOSED, STABLE, STANDARDS, "approval-std"),
          new Transition(PROPOSED, ACTIVE, OTHERS, "approval-info"),
          new Transition(STABLE, FINAL, STANDARDS, "approval-std"),
          new Transition(STABLE, DEPRECATED, STANDARDS, "approval-std"),
          new Transition(FINAL, DEPRECATED, STANDARDS, "approval-std"),
          new Transition(ACTIVE, DEPRECATED, OTHERS, "approval-info"),
          new Transition(DEPRECATED, OBSOLETE, NOT_HUMOROUS, "states-Obsolete"));

  private Lifecycle() {}

  /** The transition that lets a document of {@code type} go from one status to another. */
  public static Optional<Transition> allows(XepType type, Status from, Status to) {
    return TRANSITIONS.stream()
        .filter(t -> t.from() == from && t.to() == to && t.types().contains(type))
        .findFirst();
  }

  /** True if a document of {@code type} can ever have {@code status}. */
  public static boolean knows(XepType type, Status status) {
    return TRANSITIONS.stream()
        .anyMatch(t -> (t.from() == status || t.to() == status) && t.types().contains(type));
  }
}
