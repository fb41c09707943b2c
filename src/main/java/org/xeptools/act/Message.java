package org.xeptools.act;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The message of a commit.
 *
 * @param subject its first line: {@code XEP-0478: Issue Last Call until 2026-07-14}
 * @param trailers the lines at its end by name: {@code Approved-By}
 */
public record Message(String subject, Map<String, String> trailers) {
  public Message {
    subject = line(subject);
    Map<String, String> lines = new LinkedHashMap<>();
    trailers.forEach((name, value) -> lines.put(name, line(value)));
    trailers = lines;
  }

  /** Titles and names of files must not add lines. */
  private static String line(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
  }

  /** A message of one line. */
  static Message of(String subject) {
    return new Message(subject, Map.of());
  }

  Message with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(trailers);
    more.put(name, value);
    return new Message(subject, more);
  }

  /** The whole message, with a line end. */
  public String text() {
    return trailers.isEmpty()
        ? subject + "\n"
        : trailers.entrySet().stream()
            .map(line -> line.getKey() + ": " + line.getValue() + "\n")
            .collect(Collectors.joining("", subject + "\n\n", ""));
  }
}
