package org.xeptools.rule.reference;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xeptools.document.Anchors;
import org.xeptools.document.XepDocument;
import org.xeptools.source.Spelling;

/** What follows the number sign in an address, and how it finds its place. */
final class Fragment {
  private static final int SPEAKING = 5;
  private static final int MAX_COMPARED = 1_000;
  private static final int MAX_LENGTH = 100;
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Fragment() {}

  /**
   * True if {@code fragment} leads somewhere: to the letter or percent-decoded, as in a browser.
   */
  static boolean resolves(Anchors anchors, String fragment) {
    return anchors.find(fragment).isPresent();
  }

  /** The anchor of {@code document} that {@code fragment} is most likely meant to be. */
  static Optional<String> near(XepDocument document, String fragment) {
    if (fragment.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String wanted = letters(fragment);
    return document
        .allSections()
        .map(section -> section.element().value("anchor"))
        .filter(a -> !a.isEmpty() && a.length() <= MAX_LENGTH && a.indexOf('#') < 0)
        .limit(MAX_COMPARED)
        .filter(anchor -> isAlike(anchor, fragment, wanted))
        .min(
            Comparator.comparing((String anchor) -> !isSlip(anchor, fragment))
                .thenComparing(anchor -> Spelling.distance(anchor, fragment)));
  }

  /** Few letters differ, or one is the other and more. */
  private static boolean isAlike(String anchor, String fragment, String wanted) {
    boolean close =
        Spelling.isClose(anchor, fragment)
            && Spelling.distance(anchor, fragment) <= Math.max(anchor.length(), 10) / 5;
    boolean longer = anchor.contains(fragment) || fragment.contains(anchor);
    boolean speaking = Math.min(anchor.length(), fragment.length()) >= SPEAKING;
    return close || (longer && speaking) || letters(anchor).equals(wanted);
  }

  /** True if at most a letter differs, or only what stands between the letters. */
  static boolean isSlip(String anchor, String fragment) {
    return Spelling.distance(anchor, fragment) <= 1 || letters(anchor).equals(letters(fragment));
  }

  private static String letters(String name) {
    return NO_LETTER.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
