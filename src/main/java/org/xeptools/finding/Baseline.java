package org.xeptools.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The known findings, counted by document, rule and place, so that edits elsewhere in a document do
 * not matter. The file has one entry per line, sorted, so that versions of it can be merged line by
 * line.
 */
public final class Baseline {
  private static final String HEAD =
      "# Known findings: document, rule, place, count. Written by xep check --write-baseline.\n";
  private static final Pattern LINE =
      Pattern.compile("(?<document>\\S+) (?<rule>\\S+) (?<place>#\\S*|-) (?<count>[1-9]\\d{0,5})");

  /**
   * What an entry counts.
   *
   * @param document the document's file, relative to the baseline, with forward slashes
   * @param rule the rule's id
   * @param place the nearest anchor above, {@code #usecases}; "" if there is none
   */
  public record Key(String document, String rule, String place) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::document).thenComparing(Key::rule).thenComparing(Key::place);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }

    /** {@code xep-0060.xml missing-anchor #usecases}. */
    @Override
    public String toString() {
      return plain(document) + " " + rule + " " + (place.isEmpty() ? "-" : plain(place));
    }

    private static String plain(String text) {
      return text.replace("%", "%25").replaceAll("\\s", "%20");
    }
  }

  private final SortedMap<Key, Integer> counts;

  private Baseline(SortedMap<Key, Integer> counts) {
    this.counts = counts;
  }

  /** A baseline of {@code keys}, one for each finding. */
  public static Baseline of(List<Key> keys) {
    SortedMap<Key, Integer> counts = new TreeMap<>();
    keys.forEach(key -> counts.merge(key, 1, Integer::sum));
    return new Baseline(counts);
  }

  /**
   * Reads the format of {@link #toString}; the result has the number (from 1) of the first line
   * that is not an entry.
   */
  public static Parsed parse(String text) {
    SortedMap<Key, Integer> counts = new TreeMap<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      Matcher entry = LINE.matcher(line);
      if (entry.matches()) {
        String place = entry.group("place");
        Key key =
            new Key(
                read(entry.group("document")),
                entry.group("rule"),
                place.equals("-") ? "" : read(place));
        // A merge leaves two lines for one entry if both sides changed the count.
        counts.merge(key, Integer.valueOf(entry.group("count")), Math::min);
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        return new Parsed(Optional.empty(), i + 1);
      }
    }
    return new Parsed(Optional.of(new Baseline(counts)), 0);
  }

  /**
   * A baseline, or the line that cannot be read.
   *
   * @param baseline what was read
   * @param badLine the first line (from 1) that is no entry, 0 if there is none
   */
  public record Parsed(Optional<Baseline> baseline, int badLine) {}

  private static String read(String text) {
    return text.replace("%20", " ").replace("%25", "%");
  }

  /** How many findings of this kind are known. */
  public int count(Key key) {
    return counts.getOrDefault(key, 0);
  }

  /** The entries among {@code judged} that occur less often in {@code now}, with the difference. */
  public SortedMap<Key, Integer> gone(Baseline now, Predicate<Key> judged) {
    SortedMap<Key, Integer> gone = new TreeMap<>();
    counts.forEach(
        (key, count) -> {
          int left = count - now.count(key);
          if (left > 0 && judged.test(key)) {
            gone.put(key, left);
          }
        });
    return gone;
  }

  /** This baseline without the entries that are gone: a baseline only ever shrinks. */
  public Baseline without(Map<Key, Integer> gone) {
    SortedMap<Key, Integer> rest = new TreeMap<>(counts);
    gone.forEach(
        (key, count) -> rest.computeIfPresent(key, (k, c) -> c > count ? c - count : null));
    return new Baseline(rest);
  }

  /** The number of findings. */
  public int size() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The file's text. */
  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    counts.forEach((key, count) -> lines.add(key + " " + count));
    return HEAD + (lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
  }
}
