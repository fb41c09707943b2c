package org.xeptools.due;

import java.util.Locale;
import org.xeptools.lifecycle.Term;

/** The kinds of things that are due, the most urgent first. */
public enum Matter {
  LAST_CALL("Last calls that run", ""),
  VOTE("Last calls that ended: a vote is due", ""),
  NEW_LAST_CALL(
      "Last calls that ended at least a year ago: the Council has changed since, so another is due",
      ""),
  END_MISSING("Proposed, but the last call has no end", ""),
  DEFERRAL("Deferrals due", "after " + Term.DEFERRAL.words() + " without a version of substance"),
  DEFERRAL_SOON("Deferrals due in the next " + Due.AHEAD + " days", "unless a version comes out"),
  EXPIRED("Expired, but not Obsolete", ""),
  ENTITY_MISSING("Published, but without an entity in xep.ent", ""),
  FINAL(
      "Can become Final",
      "Stable for " + Term.TRIAL.words() + " or more; a Call for Experience comes first");

  private final String heading;
  private final String remark;

  Matter(String heading, String remark) {
    this.heading = heading;
    this.remark = remark;
  }

  /** Its name for readers. */
  public String heading() {
    return heading;
  }

  /** The reason, in a few words; perhaps "". */
  public String remark() {
    return remark;
  }

  /** Its word in data: {@code new-last-call}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
