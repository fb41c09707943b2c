package org.xeptools.workbench;

/** A problem with usage or the machine: one clear sentence that says what to do. */
public final class UserError extends Exception {
  private static final long serialVersionUID = 1;

  public UserError(String sentence) {
    super(sentence);
  }
}
