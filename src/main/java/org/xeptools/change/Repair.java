package org.xeptools.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.Language;
import org.xeptools.source.Spelling;

/**
 * Recognizes listings that were only repaired: a misspelled {@code xmlns} or namespace, XML that
 * was not well-formed, or marks of speakers.
 */
final class Repair {
  private static final Pattern NAMES = Pattern.compile("[\\p{L}\\p{N}_.-]+");
  private static final Pattern SPEAKER =
      Pattern.compile("^[ \\t]*+[A-Z]{1,3}:[ \\t]++", Pattern.MULTILINE);
  private static final Pattern COMMENT = Pattern.compile("<!--[^-]*+-->");
  private static final Pattern AROUND = Pattern.compile(" ?([<>]) ?");
  private static final int MAX_NAMES = 6;
  private static final int MAX_GONE = 60;
  private static final int MAX_LETTERS = 2;
  private static final int SHORTEST = 5;

  /** Namespaces that were misspelled, with their right spelling. */
  private final Map<String, String> misspelt = new HashMap<>();

  private final Map<Listing, String> codes = new HashMap<>();
  private final Map<Listing, String> unmarked = new HashMap<>();

  Repair(XepDocument old, XepDocument now) {
    Set<String> before = Said.in(old).namespaces();
    Set<String> after = Said.in(now).namespaces();
    before.stream()
        .filter(name -> !after.contains(name))
        .limit(MAX_GONE)
        .forEach(
            name ->
                after.stream()
                    .filter(right -> isSlip(name, right))
                    .findFirst()
                    .ifPresent(right -> misspelt.put(name, right)));
  }

  /** True if {@code after} is {@code before}, repaired. */
  boolean isRepair(Listing before, Listing after) {
    String was = codes.computeIfAbsent(before, this::spelt);
    String is = codes.computeIfAbsent(after, this::spelt);
    return was.equals(is)
        || isMarkedOnly(before, after)
        || (!before.xml().isWellFormed()
            && after.xml().faults().size() < before.xml().faults().size()
            && differInMarkup(names(was), names(is)));
  }

  /** True if only the marks of speakers, {@code C:} and {@code S:}, were added or removed. */
  private boolean isMarkedOnly(Listing before, Listing after) {
    return before.language() == Language.XML
        && isMarked(before) != isMarked(after)
        && unmarked
            .computeIfAbsent(before, Repair::unmarked)
            .equals(unmarked.computeIfAbsent(after, Repair::unmarked));
  }

  private static boolean isMarked(Listing listing) {
    return SPEAKER.matcher(listing.text().value()).find();
  }

  private static String unmarked(Listing listing) {
    String words = SPEAKER.matcher(listing.text().value()).replaceAll("").replace('"', '\'');
    String silent = COMMENT.matcher(words).replaceAll("");
    return AROUND.matcher(Comparison.normal(silent)).replaceAll("$1");
  }

  private String spelt(Listing listing) {
    String spelt = DeclaredNamespaces.spelt(Comparison.code(listing));
    for (Map.Entry<String, String> name : misspelt.entrySet()) {
      spelt = spelt.replace("'" + name.getKey() + "'", "'" + name.getValue() + "'");
    }
    return spelt;
  }

  /**
   * True if only a few names were added or removed that also occur elsewhere, as in tags, or if
   * only the spelling of names changed.
   */
  private static boolean differInMarkup(List<String> before, List<String> after) {
    List<String> gone = minus(before, after);
    List<String> fresh = minus(after, before);
    if (gone.size() + fresh.size() > MAX_NAMES) {
      return false;
    }
    fresh.removeIf(
        name ->
            before.contains(name)
                || gone.stream()
                    .filter(g -> isSlip(g, name))
                    .findFirst()
                    .filter(gone::remove)
                    .isPresent());
    gone.removeIf(after::contains);
    return gone.isEmpty() && fresh.isEmpty();
  }

  /**
   * A namespace with another version is not another spelling, and neither are short words that
   * differ by a letter.
   */
  private static boolean isSlip(String before, String after) {
    return Math.min(before.length(), after.length()) >= SHORTEST
        && Math.abs(before.length() - after.length()) <= MAX_LETTERS
        && before.replaceAll("\\D", "").equals(after.replaceAll("\\D", ""))
        && Spelling.distance(before, after) <= MAX_LETTERS;
  }

  private static List<String> names(String code) {
    List<String> names = new ArrayList<>();
    Matcher matcher = NAMES.matcher(code);
    while (matcher.find()) {
      names.add(matcher.group());
    }
    return names;
  }

  private static List<String> minus(List<String> of, List<String> without) {
    Map<String, Integer> left = new HashMap<>();
    without.forEach(name -> left.merge(name, 1, Integer::sum));
    List<String> rest = new ArrayList<>(of);
    rest.removeIf(name -> left.merge(name, -1, Integer::sum) >= 0);
    return rest;
  }
}
