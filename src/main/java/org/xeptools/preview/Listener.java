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
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.xeptools.document.Exhausted;

/**
 * An HTTP/1.1 server for this machine only: each connection has a thread, their number is limited,
 * and every request, even a broken one, gets an answer. The JDK's own server closes the connection
 * on some requests that it does not understand, and waits for ever on others.
 */
final class Listener implements Closeable {
  private static final int BACKLOG = 100;

  /** The number of further connections that get an answer that there are too many. */
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
  private final ExecutorService pages;
  private final ScheduledExecutorService warden =
      Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "warden"));

  /**
   * Listens on {@code port}, or on any free port for 0.
   *
   * @throws java.net.BindException if it is taken
   */
  Listener(int port, Limits limits, Handler handler) throws IOException {
    this(port, limits, handler, work -> daemon(work, "page"));
  }

  /** One whose connections have the threads of {@code threads}. */
  Listener(int port, Limits limits, Handler handler, ThreadFactory threads) throws IOException {
    this.limits = limits;
    this.handler = handler;
    this.pages = Executors.newCachedThreadPool(threads);
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

  /** The number of connections. */
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
        // The listener was closed on purpose.
      }
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Exhausted.guard(() -> isAdmitted(server.accept()));
      } catch (IOException | Exhausted | RejectedExecutionException e) {
        // The machine cannot open another connection now, or the listener is closing.
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  /** Gives {@code socket} a thread; closes it if there are too many, or if none can be started. */
  private boolean isAdmitted(Socket socket) throws IOException {
    boolean started = false;
    try {
      socket.setTcpNoDelay(true);
      boolean full = open.size() >= limits.connections() && !makeRoom();
      if (open.size() < limits.connections() + REFUSED) {
        start(new Connection(socket, limits), full);
        started = true;
      }
      return started;
    } finally {
      if (!started) {
        socket.close();
      }
    }
  }

  private void start(Connection connection, boolean full) {
    boolean started = false;
    open.add(connection);
    try {
      pages.execute(() -> serve(connection, full));
      started = true;
    } finally {
      if (!started) {
        open.remove(connection);
      }
    }
  }

  /** Closes the connection that has been silent for the longest time, if any is silent. */
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
      open.add(silent.get()); // a request has just arrived on it
    }
  }

  private void serve(Connection connection, boolean full) {
    try (connection) {
      while (Exhausted.guard(() -> one(connection, full))) {
        connection.await();
      }
      connection.part();
    } catch (IOException | Exhausted e) {
      // The browser has disconnected, or does not read; or there is no memory for its request.
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
    pages.shutdownNow();
  }
}
