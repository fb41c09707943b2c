package org.xeptools.doap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How completely a program implements a XEP, in the words of DOAP files. */
public enum Degree {
  COMPLETE("complete", true),
  PARTIAL("partial", true),
  DEPRECATED("deprecated", true),
  PLANNED("planned", false),
  REMOVED("removed", false),
  WONTFIX("not planned", false),
  UNSTATED("not stated", true);

  private final String words;
  private final boolean present;

  Degree(String words, boolean present) {
    this.words = words;
    this.present = present;
  }

  /** The degree that a file calls {@code word}. */
  static Optional<Degree> of(String word) {
    return Arrays.stream(values())
        .filter(d -> d != UNSTATED && d.name().equals(word.strip().toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  /** The words of files, for messages. */
  static String known() {
    return Arrays.stream(values())
        .filter(d -> d != UNSTATED)
        .map(d -> d.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  /** The words of pages: {@code not planned}. */
  public String words() {
    return words;
  }

  /** True if the program has it now. */
  public boolean isPresent() {
    return present;
  }
}
