package org.xeptools.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The machine runs out of threads or memory; the preview closes one connection and goes on. */
class ListenerTest {
  private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

  @Test
  void aConnectionThatGetsNoThreadIsClosed() throws IOException {
    AtomicInteger tried = new AtomicInteger();
    ThreadFactory scarce =
        work -> {
          if (tried.incrementAndGet() == 1) {
            throw new OutOfMemoryError("unable to create native thread");
          }
          return new Thread(work);
        };
    try (Listener listener = new Listener(0, Limits.USUAL, ListenerTest::greet, scarce)) {
      listener.start();
      assertThat(refused(listener.port())).isEmpty();
      assertThat(PreviewTree.exchange(listener.port(), GET)).startsWith("HTTP/1.1 200 ");
    }
    assertThat(tried).hasValue(2);
  }

  @Test
  void aRequestThatNeedsTooMuchMemoryGetsAnAnswer() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    Listener.Handler hungry =
        (request, reply) -> {
          if (asked.incrementAndGet() == 1) {
            throw new OutOfMemoryError("planted");
          }
          greet(request, reply);
        };
    try (Listener listener = new Listener(0, Limits.USUAL, hungry)) {
      listener.start();
      assertThat(PreviewTree.exchange(listener.port(), GET)).startsWith("HTTP/1.1 503 ");
      assertThat(PreviewTree.exchange(listener.port(), GET)).startsWith("HTTP/1.1 200 ");
    }
  }

  /** The answer on a connection that is closed; the system may say that it was reset. */
  private static String refused(int port) {
    try {
      return PreviewTree.exchange(port, GET);
    } catch (java.net.SocketException e) {
      return "";
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void greet(Request request, Reply reply) throws IOException {
    reply.say(200, "Good tide");
  }
}
