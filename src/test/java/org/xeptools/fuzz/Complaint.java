package org.xeptools.fuzz;

/** What is wrong with what became of a case. */
final class Complaint extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final String kind;

  /**
   * @param kind equal for the same fault in other documents
   */
  Complaint(String kind, String message) {
    super(message);
    this.kind = kind;
  }

  static void unless(boolean holds, String kind, Object detail) {
    if (!holds) {
      throw new Complaint(kind, kind + ": " + detail);
    }
  }

  /** Names the fault behind {@code failure}: its kind, and where in our code it came up. */
  static String kind(Throwable failure) {
    if (failure instanceof Complaint complaint) {
      return complaint.kind;
    }
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    for (StackTraceElement frame : cause.getStackTrace()) {
      if (frame.getClassName().startsWith("org.xeptools.")
          && !frame.getClassName().startsWith("org.xeptools.fuzz.")) {
        return cause.getClass().getSimpleName() + " in " + frame;
      }
    }
    return cause.toString();
  }
}
