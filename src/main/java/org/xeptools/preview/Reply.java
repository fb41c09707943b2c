package org.xeptools.preview;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the answer to one request. */
final class Reply {
  private static final int NOT_FOUND = 404;
  private static final Map<Integer, String> REASONS =
      Map.ofEntries(
          Map.entry(Answer.OK, "OK"),
          Map.entry(302, "Found"),
          Map.entry(Refusal.BAD_REQUEST, "Bad Request"),
          Map.entry(Refusal.FORBIDDEN, "Forbidden"),
          Map.entry(NOT_FOUND, "Not Found"),
          Map.entry(Refusal.NOT_ALLOWED, "Method Not Allowed"),
          Map.entry(Refusal.TIMEOUT, "Request Timeout"),
          Map.entry(Refusal.TARGET_TOO_LONG, "URI Too Long"),
          Map.entry(Refusal.EXPECTATION, "Expectation Failed"),
          Map.entry(Refusal.HEADERS_TOO_LARGE, "Request Header Fields Too Large"),
          Map.entry(Answer.UNAVAILABLE, "Service Unavailable"),
          Map.entry(Refusal.VERSION, "HTTP Version Not Supported"));

  private final Connection connection;
  private final boolean head;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private boolean keeps;
  private boolean begun;

  /**
   * @param head true if only the head is requested
   * @param keeps true if another request may follow
   */
  Reply(Connection connection, boolean head, boolean keeps) {
    this.connection = connection;
    this.head = head;
    this.keeps = keeps;
    headers.put("Cache-Control", "no-store");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("Referrer-Policy", "no-referrer");
  }

  Reply with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /** Marks this as the last answer on its connection. */
  Reply last() {
    keeps = false;
    return this;
  }

  /** True if another answer can follow. */
  boolean keeps() {
    return keeps;
  }

  /** True if the answer has begun, so that it cannot be changed. */
  boolean isBegun() {
    return begun;
  }

  void send(int status, String type, byte[] content) throws IOException {
    headers.put("Content-Length", String.valueOf(content.length));
    begin(status, type);
    if (!head) {
      connection.write(content);
    }
  }

  void say(int status, String words) throws IOException {
    send(status, "text/plain; charset=utf-8", words.getBytes(StandardCharsets.UTF_8));
  }

  /** Begins an answer that continues until one side closes. */
  void open(String type) throws IOException {
    last().begin(Answer.OK, type);
  }

  /** Writes the next piece of it. */
  void write(String text) throws IOException {
    connection.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** True if the browser no longer reads. */
  boolean isUnread() {
    return connection.isGone();
  }

  private void begin(int status, String type) throws IOException {
    begun = true;
    headers.put("Content-Type", type);
    headers.put("Connection", keeps ? "keep-alive" : "close");
    StringBuilder text = new StringBuilder("HTTP/1.1 " + status + " " + REASONS.get(status));
    headers.forEach((name, value) -> text.append("\r\n").append(name).append(": ").append(value));
    connection.write(text.append("\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
  }
}
