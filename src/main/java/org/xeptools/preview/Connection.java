package org.xeptools.preview;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** A browser's connection; every wait on it has a time limit. */
final class Connection implements Closeable {
  private enum Stage {
    WAITING,
    WORKING,
    CLOSED
  }

  private static final int BUFFER = 8192;
  private static final int MOST_LEFT_OVER = 1 << 20;
  private static final long PARTING_MILLIS = 2000;
  private static final long NANOS = 1_000_000;

  private final Socket socket;
  private final Limits limits;
  private final AtomicReference<Stage> current = new AtomicReference<>(Stage.WAITING);
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;
  private volatile long readUntil;
  private volatile long writeUntil;
  private volatile boolean writes;
  private boolean begun;

  Connection(Socket socket, Limits limits) {
    this.socket = socket;
    this.limits = limits;
    this.readUntil = System.nanoTime() + limits.request().toNanos();
  }

  /** Starts to wait for a new request. */
  void await() {
    begun = false;
    readUntil = System.nanoTime() + limits.request().toNanos();
    current.compareAndSet(Stage.WORKING, Stage.WAITING);
  }

  /** Records that a request has arrived; false if the connection has been closed meanwhile. */
  boolean work() {
    return current.compareAndSet(Stage.WAITING, Stage.WORKING);
  }

  /** True if it has not sent a complete request yet. */
  boolean isWaiting() {
    return current.get() == Stage.WAITING;
  }

  /** The deadline of the awaited request; can only be compared with others. */
  long readUntil() {
    return readUntil;
  }

  /** Closes it unless a request has arrived; true if it was closed. */
  boolean giveUp() throws IOException {
    boolean given = current.compareAndSet(Stage.WAITING, Stage.CLOSED);
    if (given) {
      socket.close();
    }
    return given;
  }

  /** Closes it if the browser has not read for too long. */
  void giveUpIfUnread() throws IOException {
    if (writes && System.nanoTime() - writeUntil > 0) {
      socket.close();
    }
  }

  /**
   * The next byte, or -1 at the end.
   *
   * @throws SocketTimeoutException if the request takes too long to arrive
   */
  int read() throws IOException {
    if (at == end) {
      fill(Math.max(1, (readUntil - System.nanoTime()) / NANOS));
    }
    begun = at < end;
    return begun ? buffer[at++] & 0xFF : -1;
  }

  /** True if a part of the awaited request has arrived. */
  boolean isBegun() {
    return begun;
  }

  private void fill(long millis) throws IOException {
    if (readUntil - System.nanoTime() <= 0) {
      throw new SocketTimeoutException();
    }
    socket.setSoTimeout((int) millis);
    at = 0;
    end = Math.max(0, socket.getInputStream().read(buffer));
  }

  /** True if the browser has closed its end; other input is ignored. */
  boolean isGone() {
    try {
      socket.setSoTimeout(1);
      at = 0;
      end = 0;
      return socket.getInputStream().read(buffer) < 0;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  void write(byte[] bytes) throws IOException {
    writeUntil = System.nanoTime() + limits.writing().toNanos();
    writes = true;
    try {
      socket.getOutputStream().write(bytes);
    } finally {
      writes = false;
    }
  }

  /** Closes so that the other side can still read the last answer. */
  void part() {
    try {
      current.compareAndSet(Stage.WORKING, Stage.WAITING);
      socket.shutdownOutput();
      readUntil = System.nanoTime() + limits.request().toNanos();
      for (int left = MOST_LEFT_OVER; left > 0; left -= end) {
        fill(PARTING_MILLIS);
        if (end == 0) {
          return;
        }
      }
    } catch (IOException e) {
      // It is already closed.
    }
  }

  @Override
  public void close() throws IOException {
    current.set(Stage.CLOSED);
    socket.close();
  }
}
