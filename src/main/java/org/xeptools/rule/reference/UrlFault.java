package org.xeptools.rule.reference;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.source.Spelling;

/**
 * A fault in an address.
 *
 * @param words the message
 * @param mild true if the link may work nevertheless
 * @param fixed the address that is most likely meant
 */
record UrlFault(String words, boolean mild, Optional<String> fixed) {
  private static final int MAX_LENGTH = 1_000;
  private static final Pattern PLAIN =
      Pattern.compile("https?://[A-Za-z0-9][A-Za-z0-9._/-]*+(?:#[A-Za-z0-9_-]*+)?");
  private static final Pattern TWICE = Pattern.compile("(?i)(?:https?:/*)+(?=https?:?/)");
  private static final Pattern WEB = Pattern.compile("(?i)https?://[^/?#\\s]+.*", Pattern.DOTALL);
  private static final Pattern SCHEME =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
  private static final Pattern BROKEN_WEB =
      Pattern.compile("(?i)([a-z]{2,7})([:;]?)([/\\\\]+)([^/\\\\].*)");
  private static final Pattern BARE_HOST =
      Pattern.compile(
          "(?i)(?:www\\.[a-z0-9-]+\\.[a-z]|[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:org|com|net|io)(?:/|$)).*");
  private static final Pattern MAIL = Pattern.compile("(?i)mailto:[^@\\s/?]+@[^@\\s/?]+(?:\\?.*)?");

  /** The fault of {@code url}, if it has one. */
  static Optional<UrlFault> of(String url) {
    if (url.startsWith("#") || url.startsWith("data:") || url.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    char last = url.charAt(url.length() - 1);
    if (last != '.' && PLAIN.matcher(url).matches()) {
      return Optional.empty();
    }
    if (TWICE.matcher(url).lookingAt()) {
      return fault("it begins twice", TWICE.matcher(url).replaceFirst(""));
    }
    if (url.chars().anyMatch(Character::isWhitespace)) {
      return fault("it contains a space", "");
    }
    if (WEB.matcher(url).matches()) {
      return tail(url);
    }
    Matcher scheme = SCHEME.matcher(url);
    return scheme.matches() ? schemed(url, scheme.group(1)) : schemeless(url);
  }

  private static Optional<UrlFault> fault(String words, String fixed) {
    return Optional.of(
        new UrlFault(words, false, Optional.of(fixed).filter(m -> WEB.matcher(m).matches())));
  }

  private static Optional<UrlFault> schemed(String url, String scheme) {
    return switch (scheme.toLowerCase(Locale.ROOT)) {
      case "http", "https" -> broken(url).or(() -> fault("it names no host", ""));
      case "mailto" ->
          MAIL.matcher(url).matches() ? Optional.empty() : fault("it holds no mailbox", "");
      case "xmpp" ->
          url.length() > "xmpp:".length() ? Optional.empty() : fault("it holds no JID", "");
      default -> isNear(scheme) ? broken(url) : Optional.empty();
    };
  }

  private static Optional<UrlFault> schemeless(String url) {
    if (BARE_HOST.matcher(url).matches()) {
      return fault("https:// is missing", "https://" + url);
    }
    return broken(url);
  }

  /** http:/x, http//x, htp://x, https:\\x. */
  private static Optional<UrlFault> broken(String url) {
    Matcher parts = BROKEN_WEB.matcher(url);
    if (!parts.matches() || !isNear(parts.group(1))) {
      return Optional.empty();
    }
    String secure = parts.group(1).toLowerCase(Locale.ROOT).endsWith("s") ? "https://" : "http://";
    return fault("it does not begin with " + secure, secure + parts.group(4).replace('\\', '/'));
  }

  private static boolean isNear(String scheme) {
    return Spelling.distance(scheme, "http") <= 1 || Spelling.distance(scheme, "https") <= 1;
  }

  private static Optional<UrlFault> tail(String url) {
    if (url.indexOf('\\') >= 0) {
      return fault("it contains a backslash", url.replace('\\', '/'));
    }
    if (url.indexOf('#') != url.lastIndexOf('#')) {
      return fault("it has two number signs", "");
    }
    if (count(url, '(') > count(url, ')')) {
      return Optional.of(new UrlFault("a ')' is missing", true, Optional.of(url + ")")));
    }
    char last = url.charAt(url.length() - 1);
    boolean stray =
        switch (last) {
          case ',', ';', '>', '<', '"', '\'' -> true;
          case '.', ':' -> url.indexOf('#') < 0;
          case ')' -> count(url, ')') > count(url, '(');
          case ']' -> count(url, ']') > count(url, '[');
          default -> false;
        };
    return stray
        ? Optional.of(
            new UrlFault(
                "it ends in '" + last + "'",
                true,
                Optional.of(url.substring(0, url.length() - 1)).filter(UrlFault::endsWell)))
        : Optional.empty();
  }

  private static boolean endsWell(String url) {
    char last = url.charAt(url.length() - 1);
    return Character.isLetterOrDigit(last) || last == '/' || last == '-' || last == '_';
  }

  private static long count(String text, char c) {
    return text.chars().filter(other -> other == c).count();
  }
}
