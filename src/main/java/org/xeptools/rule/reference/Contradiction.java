package org.xeptools.rule.reference;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A contradiction between the words of a link and its address.
 *
 * @param named the document or address that the words name
 * @param target the target of the address
 */
record Contradiction(String named, String target) {
  private static final Pattern XEP_PAGE =
      Pattern.compile("(?i)(?:.*/extensions/(?:attic/)?|\\./)?[xj]ep-(\\d{4})\\b.*");
  private static final Pattern XEP_WORD = Pattern.compile("(?i)\\b[xj]ep[-\\s]?(\\d{4})\\b");
  private static final Pattern RFC_PAGE = Pattern.compile("(?i).*/rfc-?0*(\\d{3,5})(?!\\d).*");
  private static final Pattern RFC_WORD = Pattern.compile("(?i)\\brfc[-\\s]?0*(\\d{3,5})\\b");
  private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+");
  private static final Pattern DECORATION = Pattern.compile("^https?://(?:www\\.)?|^www\\.|/$");

  /** The contradiction between {@code words} and {@code url}, if there is one. */
  static Optional<Contradiction> of(String words, String url) {
    if (ADDRESS.matcher(words).matches() && ADDRESS.matcher(url).matches()) {
      boolean same =
          url.endsWith(words) || plain(words).equals(plain(url)) || isShortened(words, url);
      return same
          ? Optional.empty()
          : Optional.of(new Contradiction("'" + words + "'", "'" + url + "'"));
    }
    return compare("XEP-", XEP_WORD.matcher(words), XEP_PAGE.matcher(url))
        .or(() -> compare("RFC ", RFC_WORD.matcher(words), RFC_PAGE.matcher(url)));
  }

  private static String plain(String address) {
    return DECORATION.matcher(address).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** Words may leave out the end of a long address. */
  private static boolean isShortened(String words, String url) {
    String stem = plain(words).replaceAll("(?:\\.\\.\\.|…)$", "");
    return plain(url).startsWith(stem);
  }

  private static Optional<Contradiction> compare(String series, Matcher words, Matcher page) {
    if (!words.find() || !page.matches()) {
      return Optional.empty();
    }
    String first = words.group(1);
    do {
      if (words.group(1).equals(page.group(1))) {
        return Optional.empty();
      }
    } while (words.find());
    return Optional.of(new Contradiction(series + first, series + page.group(1)));
  }
}
