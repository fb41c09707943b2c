package org.xeptools.preview;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An HTTP request.
 *
 * @param target the target, as written in the request
 * @param headers the headers by names in small letters
 * @param keeps true if the connection stays open afterwards
 */
record Request(String method, String target, Map<String, List<String>> headers, boolean keeps) {
  private static final int LONGEST_TARGET = 8000;
  private static final int LONGEST_HEAD = 32_000;
  private static final int MOST_HEADERS = 100;
  private static final int EMPTY_LINES = 2;
  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  private static final Pattern LINE =
      Pattern.compile("(" + TOKEN + ") ([!-~]+) HTTP/([0-9])\\.([0-9])");
  private static final Pattern HEADER =
      Pattern.compile("(" + TOKEN + "):[ \t]*+([^\\x00-\\x08\\x0A-\\x1F\\x7F]*)");

  /**
   * The next request of {@code in}; empty at its end.
   *
   * @throws Refusal if it is not a valid HTTP/1.1 request
   * @throws java.net.SocketTimeoutException if it takes too long to arrive
   */
  static Optional<Request> read(Connection in) throws IOException, Refusal {
    String line = "";
    for (int i = 0; line.isEmpty(); i++) {
      Optional<String> next = line(in, LONGEST_TARGET, Refusal.TARGET_TOO_LONG);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      line = next.get();
      check(i < EMPTY_LINES || !line.isEmpty(), Refusal.BAD_REQUEST, "No request");
    }
    Matcher parts = LINE.matcher(line);
    check(parts.matches(), Refusal.BAD_REQUEST, "Not an HTTP request");
    check(parts.group(3).equals("1"), Refusal.VERSION, "Only HTTP/1.1");
    Map<String, List<String>> headers = headers(in);
    boolean keeps =
        !parts.group(4).equals("0")
            && headers.getOrDefault("connection", List.of()).stream()
                .noneMatch(value -> value.toLowerCase(Locale.ROOT).contains("close"));
    return Optional.of(new Request(parts.group(1), parts.group(2), headers, keeps));
  }

  private static Map<String, List<String>> headers(Connection in) throws IOException, Refusal {
    Map<String, List<String>> headers = new HashMap<>();
    int room = LONGEST_HEAD;
    for (int i = 0; ; i++) {
      String line =
          line(in, room, Refusal.HEADERS_TOO_LARGE)
              .orElseThrow(() -> new Refusal(Refusal.BAD_REQUEST, "Half a request"));
      if (line.isEmpty()) {
        return headers;
      }
      room -= line.length();
      check(i < MOST_HEADERS, Refusal.HEADERS_TOO_LARGE, "Too many headers");
      Matcher header = HEADER.matcher(line);
      check(header.matches(), Refusal.BAD_REQUEST, "A header is malformed");
      headers
          .computeIfAbsent(header.group(1).toLowerCase(Locale.ROOT), n -> new ArrayList<>())
          .add(header.group(2).stripTrailing());
    }
  }

  /** A line without its end; empty at the end of the input. */
  private static Optional<String> line(Connection in, int longest, int status)
      throws IOException, Refusal {
    StringBuilder line = new StringBuilder();
    for (int c; (c = in.read()) != '\n'; ) {
      if (c < 0) {
        check(line.isEmpty(), Refusal.BAD_REQUEST, "Half a request");
        return Optional.empty();
      }
      check(line.length() < longest, status, "The request is too long");
      line.append((char) c);
    }
    int length = line.length();
    return Optional.of(
        length > 0 && line.charAt(length - 1) == '\r'
            ? line.substring(0, length - 1)
            : line.toString());
  }

  private static void check(boolean holds, int status, String words) throws Refusal {
    if (!holds) {
      throw new Refusal(status, words);
    }
  }

  /** The value of the header {@code name}; empty if it is missing or repeated. */
  Optional<String> header(String name) {
    List<String> values = headers.getOrDefault(name, List.of());
    return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
  }

  boolean has(String header) {
    return headers.containsKey(header);
  }

  /** True if the request has a body, which the preview never needs. */
  boolean hasBody() {
    return has("transfer-encoding")
        || headers.getOrDefault("content-length", List.of()).stream()
            .anyMatch(length -> !length.equals("0"));
  }

  boolean isHead() {
    return method.equals("HEAD");
  }

  /**
   * The decoded path, without its first slash.
   *
   * @throws Refusal if it is invalid or leads upwards
   */
  String path() throws Refusal {
    String path = target.replaceFirst("(?s)\\?.*", "");
    check(path.startsWith("/"), Refusal.BAD_REQUEST, "Not a path: it begins with a slash");
    String plain = plain(path.substring(1));
    check(
        plain.chars().noneMatch(c -> c == '\\' || Character.isISOControl(c))
            && !(plain.contains(".") && List.of(plain.split("/")).stream().anyMatch(Request::dots)),
        Refusal.BAD_REQUEST,
        "Not a path that a site has");
    return plain;
  }

  private static boolean dots(String segment) {
    return segment.equals(".") || segment.equals("..");
  }

  /** The decoded query, after the question mark. */
  String query() throws Refusal {
    int at = target.indexOf('?');
    return at < 0 ? "" : plain(target.substring(at + 1));
  }

  private static String plain(String text) throws Refusal {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        int value = i + 2 < text.length() ? hex(text.charAt(i + 1), text.charAt(i + 2)) : -1;
        check(value >= 0, Refusal.BAD_REQUEST, "An escape is malformed");
        bytes.write(value);
        i += 2;
      } else {
        check(c != '#', Refusal.BAD_REQUEST, "Not a path: # stays in the browser");
        bytes.write(c);
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new Refusal(Refusal.BAD_REQUEST, "The path is not in UTF-8");
    }
  }

  private static int hex(char first, char second) {
    String digits = "0123456789abcdef";
    int high = digits.indexOf(Character.toLowerCase(first));
    int low = digits.indexOf(Character.toLowerCase(second));
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }
}
