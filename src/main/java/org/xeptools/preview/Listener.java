package org.xeptools.preview;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.xeptools.document.Exhausted;

/**
 * HTTP/1.1 for this machine alone: each connection has a thread, there are only so many, and each
 * whole or broken request has an answer. The JDK's own server closes the connection for some that
 * it does not understand, and waits for ever for others.
 */
final class Listener implements Closeable {
  private static final int BACKLOG = 100;

  /** Beyond those that are served, so many are told that there are too many. */
  private static final int REFUSED = 16;

  private static final long PAUSE_NANOS = 50_000_000;

  /** Answers a request. */
  @FunctionalInterface
  interface Handler {
    void handle(Request request, Reply reply) throws IOException, Refusal;
  }

  private final ServerSocket server;
  private final Limits limits;
  private final Handler handler;
  private final Set<Connection> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(work -> daemon(work, "page"));
  private final ScheduledExecutorService warden =
      Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "warden"));

  /**
   * Listens to {@code port}, or to any for 0.
   *
   * @throws java.net.BindException if it is taken
   */
  Listener(int port, Limits limits, Handler handler) throws IOException {
    this.limits = limits;
    this.handler = handler;
    this.server = new ServerSocket();
    try {
      server.setReuseAddress(!System.getProperty("os.name", "").startsWith("Windows"));
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
    } catch (IOException e) {
      server.close();
      throw e;
    }
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  int port() {
    return server.getLocalPort();
  }

  /** How many connections there are now. */
  int connections() {
    return open.size();
  }

  void start() {
    daemon(this::accept, "preview").start();
    long beat = limits.heartbeat().toMillis();
    Future<?> unused =
        warden.scheduleWithFixedDelay(this::closeUnread, beat, beat, TimeUnit.MILLISECONDS);
  }

  private void closeUnread() {
    for (Connection connection : open) {
      try {
        connection.giveUpIfUnread();
      } catch (IOException e) {
        // It is closed, which is what was wanted.
      }
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        admit(server.accept());
      } catch (IOException | OutOfMemoryError e) {
        // The machine has no room for one more just now, or this is the end.
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  private void admit(Socket socket) throws IOException {
    socket.setTcpNoDelay(true);
    boolean full = open.size() >= limits.connections() && !makeRoom();
    if (open.size() >= limits.connections() + REFUSED) {
      socket.close();
      return;
    }
    Connection connection = new Connection(socket, limits);
    open.add(connection);
    threads.execute(() -> serve(connection, full));
  }

  /** Gives up the connection that has been silent for the longest time, if one is. */
  private boolean makeRoom() throws IOException {
    while (true) {
      Optional<Connection> silent =
          open.stream()
              .filter(Connection::isWaiting)
              .min(Comparator.comparingLong(Connection::readUntil));
      if (silent.isEmpty()) {
        return false;
      }
      open.remove(silent.get());
      if (silent.get().giveUp()) {
        return true;
      }
      open.add(silent.get()); // it has just begun to work
    }
  }

  private void serve(Connection connection, boolean full) {
    try (connection) {
      while (one(connection, full)) {
        connection.await();
      }
      connection.part();
    } catch (IOException e) {
      // The browser has gone, or does not read.
    } finally {
      open.remove(connection);
    }
  }

  /** Answers one request; false if it was the last. */
  private boolean one(Connection connection, boolean full) throws IOException {
    try {
      Optional<Request> request = Request.read(connection);
      if (request.isEmpty() || !connection.work()) {
        return false;
      }
      boolean keeps = request.get().keeps() && !request.get().hasBody();
      Reply reply = new Reply(connection, request.get().isHead(), keeps);
      if (full) {
        reply.last().with("Retry-After", "5").say(Answer.UNAVAILABLE, "Too many connections");
      } else {
        answer(request.get(), reply);
      }
      return reply.keeps();
    } catch (SocketTimeoutException e) {
      if (connection.isBegun()) {
        new Reply(connection, false, false).say(Refusal.TIMEOUT, "The request took too long");
      }
    } catch (Refusal e) {
      new Reply(connection, false, false).say(e.status(), e.getMessage());
    }
    return false;
  }

  private void answer(Request request, Reply reply) throws IOException {
    try {
      Exhausted.guard(() -> handled(request, reply));
    } catch (RuntimeException e) {
      if (reply.isBegun()) {
        throw new IOException(e);
      }
      reply.say(Answer.UNAVAILABLE, PageMaker.explain(e));
    }
  }

  private Reply handled(Request request, Reply reply) throws IOException {
    try {
      handler.handle(request, reply);
    } catch (Refusal e) {
      reply.say(e.status(), e.getMessage());
    }
    return reply;
  }

  @Override
  public void close() throws IOException {
    server.close();
    warden.shutdownNow();
    for (Connection connection : open) {
      connection.close();
    }
    threads.shutdownNow();
  }
}
