package org.xeptools.rule.header;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.xeptools.document.Field;

/** What stands where a short name is missing: two accepted words, and the ways to miss them. */
enum Placeholder {
  NOT_YET_ASSIGNED(
      "NOT_YET_ASSIGNED", Set.of("notyetassigned", "tobeassigned", "tobeissued", "tbd")),
  NOT_APPLICABLE("N/A", Set.of("na", "none", "notapplicable"));

  private final String word;

  @SuppressWarnings("ImmutableEnumChecker") // only ever Set.of
  private final Set<String> spellings;

  Placeholder(String word, Set<String> spellings) {
    this.word = word;
    this.spellings = spellings;
  }

  /** The word to write. */
  String word() {
    return word;
  }

  /** What {@code shortname} stands for, if it is no name; in whatever spelling. */
  static Optional<Placeholder> of(Field shortname) {
    String letters = shortname.text().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    for (Placeholder placeholder : values()) {
      if (placeholder.spellings.contains(letters) || shortname.text().equals(placeholder.word)) {
        return Optional.of(placeholder);
      }
    }
    return shortname.isEmpty() ? Optional.of(NOT_YET_ASSIGNED) : Optional.empty();
  }
}
