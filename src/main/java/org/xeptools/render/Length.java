package org.xeptools.render;

import java.util.Locale;
import java.util.Optional;
import org.xeptools.document.XepDocument;

/**
 * The length of a document.
 *
 * @param parts elements, and lines of listings
 * @param characters of its source
 */
record Length(int parts, int characters) {
  /** Two and a half times those of the longest XEP there is: 7,600 parts, 408,000 characters. */
  private static final int MOST_PARTS = 20_000;

  private static final int MOST_CHARACTERS = 1_000_000;

  static Length of(XepDocument document) {
    int[] parts = {0};
    document
        .root()
        .walk(
            element -> {
              parts[0]++;
              if (Preparation.isListing(element)) {
                parts[0] += (int) element.text().value().chars().filter(c -> c == '\n').count();
              }
            });
    return new Length(parts[0], document.source().text().length());
  }

  /** Why the document is not laid out, if it is too long. */
  Optional<String> fault() {
    if (parts > MOST_PARTS) {
      return Optional.of(tooMany(parts, "elements and lines of listings", MOST_PARTS));
    }
    return characters > MOST_CHARACTERS
        ? Optional.of(tooMany(characters, "characters", MOST_CHARACTERS))
        : Optional.empty();
  }

  private static String tooMany(int count, String what, int most) {
    return String.format(
        Locale.ROOT, "it has %,d %s, and at most %,d can be laid out", count, what, most);
  }

  /** The memory of the JVM: {@code 512 MB}. */
  static String memory() {
    return Runtime.getRuntime().maxMemory() / (1 << 20) + " MB";
  }
}
