package org.xeptools.cli;

/** How the program ends; scripts and CI read it. */
final class ExitCode {
  /** Nothing was found that fails. */
  static final int CLEAN = 0;

  /** Something was found that fails. */
  static final int FINDINGS = 1;

  /** Wrong use, or something that cannot be read or written. */
  static final int WRONG_USE = 2;

  /** A bug of xep. */
  static final int BUG = 3;

  private ExitCode() {}
}
