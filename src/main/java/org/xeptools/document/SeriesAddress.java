package org.xeptools.document;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address in the series, in whatever form a browser would follow: {@code
 * ../extensions/xep-0060.html#intro}, {@code //xmpp.org/extensions/inbox/tides.html}.
 *
 * @param path the path below {@code https://xmpp.org/extensions/}, without dots and escapes: {@code
 *     inbox/tides.html}, "" for the list of the series
 * @param fragment as written, without the number sign; "" without one
 * @param relative true if it names no host
 */
public record SeriesAddress(String path, String fragment, boolean relative) {
  /** The address of the series on the web. */
  public static final String ROOT = "https://xmpp.org/extensions/";

  private static final Pattern PARTS =
      Pattern.compile(
          "(?<host>(?i:(?:https?:)?//(?:www\\.)?xmpp\\.org\\.?(?::(?:80|443))?)(?=[/?#]|$))?"
              + "(?<path>[^?#]*)(?:\\?[^#]*)?(?:#(?<fragment>.*))?",
          Pattern.DOTALL);
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");
  private static final Pattern PAGE =
      Pattern.compile("(?:inbox|attic)/[A-Za-z0-9][A-Za-z0-9._-]*\\.(?:html|xml|pdf)");
  private static final int MAX_LENGTH = 2_000;

  /** The target of {@code url} on the page of a numbered document, if it is in the series. */
  public static Optional<SeriesAddress> of(String url) {
    return of(url, false);
  }

  /** The same on the page of a proposal, if {@code inInbox}. */
  public static Optional<SeriesAddress> of(String url, boolean inInbox) {
    Matcher parts = PARTS.matcher(url.strip());
    if (url.length() > MAX_LENGTH || url.isBlank() || url.startsWith("#") || !parts.matches()) {
      return Optional.empty();
    }
    boolean relative = parts.group("host") == null;
    String path = parts.group("path");
    if (relative && (path.isEmpty() || SCHEME.matcher(path).lookingAt() || path.startsWith("//"))) {
      return Optional.empty();
    }
    Optional<String> below =
        relative && !path.startsWith("/") ? beside(path, inInbox) : below(plain(path));
    String fragment = Optional.ofNullable(parts.group("fragment")).orElse("");
    return below.map(p -> new SeriesAddress(p, fragment, relative));
  }

  /** A XEP's page is recognized from any folder, since documents move. */
  private static Optional<String> beside(String path, boolean inInbox) {
    String folder = inInbox ? "extensions/inbox/" : "extensions/";
    String plain = plain(folder + path);
    String name = plain.substring(plain.lastIndexOf('/') + 1);
    if (XepAddress.isPage(name) && plain(path).matches("(?:extensions/|inbox/)*[^/]+")) {
      return Optional.of(name);
    }
    return below(plain).filter(p -> !p.isEmpty());
  }

  private static Optional<String> below(String path) {
    return Optional.of(path)
        .filter(p -> p.equals("extensions") || p.startsWith("extensions/"))
        .map(p -> p.substring(Math.min(p.length(), "extensions/".length())))
        .filter(p -> p.isEmpty() || XepAddress.isPage(p) || PAGE.matcher(p).matches());
  }

  /** {@code path} without a slash at its start, without dots, empty parts and escapes. */
  private static String plain(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : decoded(path).split("/", -1)) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }

  /** {@code text} with percent-encoded characters decoded, as browsers do to find an id. */
  public static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** The whole address. */
  public String whole() {
    String page = path.toLowerCase(Locale.ROOT);
    return ROOT
        + (XepAddress.isPage(path) ? page : path)
        + (fragment.isEmpty() ? "" : "#" + fragment);
  }
}
