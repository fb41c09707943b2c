package org.xeptools.rule.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xeptools.document.Anchors;
import org.xeptools.document.XepDocument;

/** The fragments of addresses, and the search for their ids. */
final class LinkFragment {
  private static final int MAX_COMPARED = 1_000;
  private static final int MAX_LENGTH = 100;
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final Pattern LAST_NUMBER = Pattern.compile("-\\d+$");

  private LinkFragment() {}

  /** True if {@code fragment} leads to an id, exactly or percent-decoded, as in a browser. */
  static boolean resolves(Anchors anchors, String fragment) {
    return anchors.find(fragment).isPresent();
  }

  /**
   * The anchor of {@code document} that {@code fragment} most likely means; empty if two are
   * equally likely.
   */
  static Optional<String> near(XepDocument document, String fragment) {
    if (fragment.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    AnchorWords wanted = AnchorWords.of(fragment);
    Map<String, AnchorWords> anchors = new LinkedHashMap<>();
    document
        .allSections()
        .map(section -> section.element().value("anchor"))
        .filter(a -> !a.isEmpty() && a.length() <= MAX_LENGTH && a.indexOf('#') < 0)
        .limit(MAX_COMPARED)
        .forEach(anchor -> anchors.put(anchor, AnchorWords.of(anchor)));
    for (AnchorWords.Likeness likeness : AnchorWords.Likeness.values()) {
      List<String> alike =
          anchors.keySet().stream()
              .filter(anchor -> likeness.holds(anchors.get(anchor), wanted))
              .limit(2)
              .toList();
      if (!alike.isEmpty()) {
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** True if the two differ only in a typing error, in separators or in a number at the end. */
  static boolean isSlip(String anchor, String fragment) {
    return letters(anchor).equals(letters(fragment))
        || LAST_NUMBER.matcher(anchor).replaceFirst("").equals(fragment)
        || AnchorWords.Likeness.MISTYPED.holds(AnchorWords.of(anchor), AnchorWords.of(fragment));
  }

  private static String letters(String name) {
    return NO_LETTER.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
