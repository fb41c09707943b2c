package org.xeptools.lifecycle;

import java.util.Set;

/**
 * A change of status that the process knows, or that has been made all the same.
 *
 * @param from the status before
 * @param to the status after
 * @param types the types it is for
 * @param clause where XEP-0001 says so: an anchor of it; "" for one that it does not know
 * @param right what the process says of it
 * @param writing how the editors make it
 */
public record Transition(
    Status from, Status to, Set<XepType> types, String clause, Right right, Writing writing) {
  /** What the process says of a step. */
  public enum Right {
    /** A diagram of XEP-0001 has an arrow for it. */
    LEGAL,
    /** The text of XEP-0001 lets it happen, though no diagram shows it. */
    TOLERATED,
    /** It is against the process, and has been made. */
    SEEN
  }

  /** How a step is written down. */
  public enum Writing {
    /** With a revision that says so. */
    REVISION,
    /** Often by a change of the status alone. */
    OFTEN_NONE
  }

  public Transition {
    types = Set.copyOf(types);
  }

  public boolean isLegal() {
    return right == Right.LEGAL;
  }
}
