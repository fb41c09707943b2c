package org.xeptools.lifecycle;

/** Who decides on a change of status. */
public enum Decider {
  /** The authors, who retract a document or take up work on it again. */
  AUTHOR,
  /** The Editor, who defers. */
  EDITOR,
  /** The approving body of the document. */
  APPROVER
}
