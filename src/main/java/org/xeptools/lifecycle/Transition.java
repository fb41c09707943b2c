package org.xeptools.lifecycle;

import java.util.Set;

/**
 * A change of status that the process allows, or that has been made nevertheless.
 *
 * @param from the status before
 * @param to the status after
 * @param types the types that it is for
 * @param clause the anchor in XEP-0001 of its description; "" if there is none
 * @param right whether the process allows it
 * @param writing how the editors record it
 */
public record Transition(
    Status from, Status to, Set<XepType> types, String clause, Right right, Writing writing) {
  /** Whether the process allows a step. */
  public enum Right {
    /** A diagram of XEP-0001 has an arrow for it. */
    LEGAL,
    /** The text of XEP-0001 allows it, but no diagram shows it. */
    TOLERATED,
    /** The process does not allow it, but it has been made. */
    SEEN
  }

  /** How editors record a step. */
  public enum Writing {
    /** With a revision block. */
    REVISION,
    /** Often with a change of the status alone. */
    OFTEN_NONE
  }

  public Transition {
    types = Set.copyOf(types);
  }

  public boolean isLegal() {
    return right == Right.LEGAL;
  }
}
