package org.xeptools.document;

import java.util.Locale;
import java.util.Set;

/** The short name of a protocol, and the many ways in which documents say that there is none. */
public final class Shortname {
  private static final Set<String> NONE =
      Set.of("", "na", "none", "notyetassigned", "tobeassigned", "tobeissued", "tbd");

  private Shortname() {}

  /** True if {@code text} says that there is no short name, or none yet, in whatever spelling. */
  public static boolean isPlaceholder(String text) {
    return NONE.contains(text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
  }
}
