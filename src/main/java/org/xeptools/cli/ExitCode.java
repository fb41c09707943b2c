package org.xeptools.cli;

/** The exit codes, which scripts and CI read. */
final class ExitCode {
  /** No finding that counts as a failure. */
  static final int CLEAN = 0;

  /** A finding at or above the severity that counts as a failure. */
  static final int FINDINGS = 1;

  /** Wrong use, or something that cannot be read or written. */
  static final int WRONG_USE = 2;

  /** A bug of xep. */
  static final int BUG = 3;

  private ExitCode() {}
}
