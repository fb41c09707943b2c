package org.xeptools.output;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Gives out names of files that no file system takes for one another: not one that ignores case,
 * nor one that composes or decomposes characters. The first who asks for a name gets it, the next
 * gets it with a number. Names are never too long for a file system either.
 */
public final class DistinctNames {
  /** The bytes that a name may have with its ending; all systems that matter take 255. */
  private static final int LONGEST = 240;

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> counts = new HashMap<>();

  /** The name {@code stem + ending}, or if need be {@code stem-2 + ending} and so on. */
  public String of(String stem, String ending) {
    return of(stem, "-", ending);
  }

  /** The same with {@code dash} before the number. */
  public String of(String stem, String dash, String ending) {
    String name = shortened(stem, ending.length()) + ending;
    String wanted = fold(name);
    int count = counts.getOrDefault(wanted, 1);
    while (!taken.add(fold(name))) {
      count++;
      String number = dash + count;
      name = shortened(stem, number.length() + ending.length()) + number + ending;
    }
    counts.put(wanted, count);
    return name;
  }

  /** Takes {@code name} before anybody asks for it. */
  public void reserve(String name) {
    taken.add(fold(name));
  }

  /** Equal for names that some file system takes for one. */
  static String fold(String name) {
    String plain = decompose(name).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return decompose(plain);
  }

  private static String decompose(String name) {
    return Normalizer.isNormalized(name, Normalizer.Form.NFD)
        ? name
        : Normalizer.normalize(name, Normalizer.Form.NFD);
  }

  /** The last part of the path cut so that it and {@code more} characters are not too long. */
  private static String shortened(String stem, int more) {
    int start = stem.lastIndexOf('/') + 1;
    int limit = LONGEST - more;
    if ((stem.length() - start) * 3 <= limit) {
      return stem;
    }
    int bytes = 0;
    int end = start;
    while (end < stem.length()) {
      int c = stem.codePointAt(end);
      bytes += new String(Character.toChars(c)).getBytes(StandardCharsets.UTF_8).length;
      if (bytes > limit) {
        return stem.substring(0, end);
      }
      end += Character.charCount(c);
    }
    return stem;
  }
}
