package org.xeptools.output;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives out file names that are distinct on every file system, even if it ignores case or composes
 * characters. The first caller that asks for a name gets it, the next one gets it with a number.
 * The names are valid on every file system: not too long, and without what Windows refuses.
 */
public final class DistinctNames {
  /** The most bytes of a name with its extension; all common systems allow 255. */
  private static final int LONGEST = 240;

  private static final Pattern REFUSED = Pattern.compile("[\\p{Cntrl}<>:\"|?*\\\\]");

  /** Windows treats these as devices, with any extension. */
  private static final Pattern DEVICE =
      Pattern.compile(
          "(?i)(?:con|prn|aux|nul|conin\\$|conout\\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3]) *(?=\\.|$)");

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> counts = new HashMap<>();

  /** The name {@code stem + ending}, or if need be {@code stem-2 + ending} and so on. */
  public String of(String stem, String ending) {
    return of(stem, "-", ending);
  }

  /** The same with {@code dash} before the number. */
  public String of(String wish, String dash, String ending) {
    String stem = portable(wish, ending.isEmpty());
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

  /** Reserves {@code name}. */
  public void reserve(String name) {
    taken.add(fold(name));
  }

  /** True if every file system allows the characters of the name. */
  public static boolean isPortable(String name) {
    return portable(name, true).equals(name);
  }

  /** The path with a last part that every file system allows. */
  private static String portable(String stem, boolean whole) {
    int start = stem.lastIndexOf('/') + 1;
    String last = REFUSED.matcher(stem.substring(start)).replaceAll("-");
    if (whole && (last.endsWith(".") || last.endsWith(" "))) {
      last = last.substring(0, last.length() - 1) + "-";
    }
    Matcher device = DEVICE.matcher(last);
    if (device.lookingAt()) {
      last = last.substring(0, device.end()) + "-" + last.substring(device.end());
    }
    return stem.substring(0, start) + last;
  }

  /** Equal for names that are the same on some file system. */
  public static String fold(String name) {
    String plain = decompose(name).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return decompose(plain);
  }

  private static String decompose(String name) {
    return Normalizer.isNormalized(name, Normalizer.Form.NFD)
        ? name
        : Normalizer.normalize(name, Normalizer.Form.NFD);
  }

  /** The path, with its last part cut so that {@code more} characters can be appended. */
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
