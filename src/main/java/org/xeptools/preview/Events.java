package org.xeptools.preview;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Notifies a browser of changes to the page that it shows, with Server-Sent Events. */
final class Events {
  /** The time that a browser needs for a new page; its findings are computed afterwards. */
  private static final long PAUSE_MILLIS = 40;

  /** The number of threads that compute findings, limited so that pages are made first. */
  private static final int AT_WORK = 2;

  private final CurrentState current;
  private final PageMaker maker;
  private final Optional<String> editor;
  private final Semaphore desks = new Semaphore(AT_WORK, true);
  private final Semaphore places;
  private final long heartbeatMillis;

  Events(CurrentState current, PageMaker maker, Optional<String> editor, Limits limits) {
    this.current = current;
    this.maker = maker;
    this.editor = editor;
    this.places = new Semaphore(limits.streams());
    this.heartbeatMillis = limits.heartbeat().toMillis();
  }

  /**
   * Sends events about the page at {@code path} until the browser disconnects.
   *
   * @param key identifies the content that the browser shows
   */
  void send(String path, String key, Reply reply) throws IOException {
    if (!places.tryAcquire()) {
      reply.with("Retry-After", "5").say(Answer.UNAVAILABLE, "Too many pages are open");
      return;
    }
    try {
      reply.open("text/event-stream; charset=utf-8");
      follow(path, key, reply);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      places.release();
    }
  }

  private void follow(String path, String key, Reply reply)
      throws IOException, InterruptedException {
    reply.write("retry: 500\n\n");
    String shown = key;
    String remarks = "";
    Map<String, Integer> assets = current.now().assets();
    long scene = 0;
    while (!reply.isUnread()) {
      long now = current.await(scene, heartbeatMillis);
      if (now == scene) {
        reply.write(":\n\n");
        continue;
      }
      scene = now;
      long pause = 0;
      String current = maker.key(path);
      if (!current.equals(shown)) {
        shown = current;
        event(reply, "page", current.isEmpty() ? "none" : current);
        // The browser is about to request the page, which has priority over everything else.
        inTurn(() -> maker.answer(path));
        pause = PAUSE_MILLIS;
      }
      for (Map.Entry<String, Integer> asset : this.current.now().assets().entrySet()) {
        if (!Objects.equals(assets.get(asset.getKey()), asset.getValue())) {
          event(reply, "asset", asset.getKey());
        }
      }
      assets = this.current.now().assets();
      if (this.current.await(scene, pause) != scene) {
        continue;
      }
      String said = inTurn(() -> maker.remarks(path).json(editor));
      if (!said.equals(remarks)) {
        remarks = said;
        event(reply, "remarks", said);
      }
    }
  }

  private <T> T inTurn(Supplier<T> work) throws InterruptedException {
    desks.acquire();
    try {
      return work.get();
    } finally {
      desks.release();
    }
  }

  private static void event(Reply reply, String name, String data) throws IOException {
    reply.write("event: " + name + "\ndata: " + data + "\n\n");
  }
}
