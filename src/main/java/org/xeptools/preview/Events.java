package org.xeptools.preview;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Tells a browser what happens to the page that it shows, as Server-Sent Events. */
final class Events {
  private static final int OK = 200;

  /** A browser that has gone is noticed when it is told something. */
  private static final long HEARTBEAT_MILLIS = 10_000;

  /** How long a browser is at work on a new page; what is wrong with it may come later. */
  private static final long PAUSE_MILLIS = 40;

  private final Stage stage;
  private final Studio studio;
  private final Optional<String> editor;

  Events(Stage stage, Studio studio, Optional<String> editor) {
    this.stage = stage;
    this.studio = studio;
    this.editor = editor;
  }

  /**
   * Tells about the page at {@code path} until the browser goes.
   *
   * @param key names what the browser shows
   */
  void send(String path, String key, HttpExchange exchange) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "text/event-stream; charset=utf-8");
    headers.set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(OK, 0);
    if (exchange.getRequestMethod().equals("HEAD")) {
      return;
    }
    OutputStream out = exchange.getResponseBody();
    write(out, "retry: 500\n\n");
    String shown = key;
    String remarks = "";
    Map<String, Integer> assets = stage.now().assets();
    long scene = 0;
    while (true) {
      long now = stage.await(scene, HEARTBEAT_MILLIS);
      if (now == scene) {
        write(out, ":\n\n");
        continue;
      }
      scene = now;
      long pause = 0;
      String current = studio.key(path);
      if (!current.equals(shown)) {
        shown = current;
        event(out, "page", current.isEmpty() ? "none" : current);
        // The browser is about to ask for it, and shall have it before anything else is done.
        studio.answer(path);
        pause = PAUSE_MILLIS;
      }
      for (Map.Entry<String, Integer> asset : stage.now().assets().entrySet()) {
        if (!Objects.equals(assets.get(asset.getKey()), asset.getValue())) {
          event(out, "asset", asset.getKey());
        }
      }
      assets = stage.now().assets();
      if (stage.await(scene, pause) != scene) {
        continue;
      }
      String said = studio.remarks(path).json(editor);
      if (!said.equals(remarks)) {
        remarks = said;
        event(out, "remarks", said);
      }
    }
  }

  private static void event(OutputStream out, String name, String data) throws IOException {
    write(out, "event: " + name + "\ndata: " + data + "\n\n");
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
