package org.xeptools.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The placeholders for a missing short name: two accepted words, and their misspellings. */
public enum Placeholder {
  NOT_YET_ASSIGNED(
      "NOT_YET_ASSIGNED", Set.of("", "notyetassigned", "tobeassigned", "tobeissued", "tbd")),
  NOT_APPLICABLE("N/A", Set.of("na", "none", "notapplicable"));

  private final String word;

  @SuppressWarnings("ImmutableEnumChecker") // only ever Set.of
  private final Set<String> spellings;

  Placeholder(String word, Set<String> spellings) {
    this.word = word;
    this.spellings = spellings;
  }

  /** The word to write. */
  public String word() {
    return word;
  }

  /** The placeholder that {@code shortname} is, in any spelling, if it is one. */
  public static Optional<Placeholder> of(String shortname) {
    String letters = shortname.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    return Arrays.stream(values()).filter(p -> p.spellings.contains(letters)).findFirst();
  }
}
