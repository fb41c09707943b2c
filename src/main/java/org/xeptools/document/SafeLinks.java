package org.xeptools.document;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides which addresses of a document may become links and images; those that run something or
 * open files may not.
 */
public final class SafeLinks {
  private static final Pattern SCHEME =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
  private static final Set<String> SCHEMES =
      Set.of("http", "https", "mailto", "xmpp", "ftp", "irc", "ircs", "tel", "sip", "urn");
  private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\s]");
  private static final Pattern HARMFUL =
      Pattern.compile(
          "(?<script>(?:javascript|vbscript):)|(?<data>(?:data|blob|filesystem|view-source):)"
              + "|(?<file>file:|[a-z]:[/\\\\]|\\\\\\\\)|(?<host>//)|(?<path>[/\\\\]|\\.\\./)");
  private static final Map<String, String> HARM =
      Map.of(
          "script", "runs a script",
          "data", "holds a document of its own",
          "file", "is a file on one machine, which readers cannot open",
          "host", "names no scheme, such as https:",
          "path", "is a path and names no host");
  private static final Pattern AUTHORITY = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*");
  private static final Pattern PERCENT = Pattern.compile("%[0-9A-Fa-f]{2}");
  private static final Pattern XEP = Pattern.compile("(?i)XEP-(\\d{4})\\b.*");
  private static final Pattern RFC = Pattern.compile("(?i)RFC ?(\\d{1,5})\\b.*");

  private SafeLinks() {}

  /**
   * {@code url} if it only leads to another place; else empty. A relative address of a page of the
   * series becomes a complete one.
   */
  public static Optional<String> target(String url) {
    return target(url, false);
  }

  /**
   * The same for a link in a proposal, if {@code inInbox}, where relative addresses start at the
   * inbox.
   */
  public static Optional<String> target(String url, boolean inInbox) {
    String plain = url.strip().replaceAll("[\\p{Cntrl}\\s]", url.contains(" ") ? "%20" : "");
    plain = escaped(plain);
    if (plain.isEmpty() || plain.equals("#")) {
      return Optional.empty();
    }
    Matcher scheme = SCHEME.matcher(plain);
    if (scheme.matches()) {
      boolean known = SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT));
      return known ? Optional.of(plain) : Optional.empty();
    }
    Optional<SeriesAddress> page = SeriesAddress.of(plain, inInbox);
    if (page.isPresent()) {
      return page.map(SeriesAddress::whole);
    }
    boolean leavesSite = plain.startsWith("/") || plain.startsWith("\\") || plain.contains("..");
    return leavesSite ? Optional.empty() : Optional.of(plain);
  }

  /**
   * Why an address is refused, because it runs something or opens a file on the reader's machine:
   * "runs a script".
   */
  public static Optional<String> harm(String url) {
    String plain = BLANKS.matcher(url).replaceAll("").toLowerCase(Locale.ROOT);
    Matcher harm = HARMFUL.matcher(plain);
    return harm.lookingAt() && SeriesAddress.of(url).isEmpty()
        ? Optional.of(
            HARM.entrySet().stream()
                .filter(e -> harm.group(e.getKey()) != null)
                .findFirst()
                .orElseThrow()
                .getValue())
        : Optional.empty();
  }

  /** {@code url} with characters escaped where RFC 3986 does not allow them. */
  private static String escaped(String url) {
    Matcher authority = AUTHORITY.matcher(url);
    int free = authority.lookingAt() ? authority.end() : 0;
    int fragment = url.indexOf('#');
    StringBuilder escaped = new StringBuilder(url.length());
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      boolean bad =
          switch (c) {
            case '<', '>', '"', '{', '}', '|', '\\', '^', '`' -> true;
            case '[', ']' -> i >= free;
            case '#' -> i != fragment;
            case '%' -> !PERCENT.matcher(url).region(i, url.length()).lookingAt();
            default -> false;
          };
      escaped.append(bad ? String.format(Locale.ROOT, "%%%02X", (int) c) : String.valueOf(c));
    }
    return escaped.toString();
  }

  /** The address of a specification that the header names: {@code XEP-0030}, {@code RFC 6120}. */
  public static Optional<String> specification(String name) {
    Matcher xep = XEP.matcher(name);
    if (xep.matches()) {
      return Optional.of(XepAddress.page(xep.group(1)));
    }
    Matcher rfc = RFC.matcher(name);
    return rfc.matches()
        ? Optional.of("https://www.rfc-editor.org/info/rfc" + Integer.parseInt(rfc.group(1)))
        : Optional.empty();
  }
}
