package org.xeptools.finding;

import java.util.Locale;

/** How bad a finding is, the worst first. */
public enum Severity {
  ERROR,
  WARNING,
  NOTE;

  /** The word in every output: {@code error}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** True if this is as bad as {@code other} or worse. */
  public boolean atLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}
