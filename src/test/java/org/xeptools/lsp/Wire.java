package org.xeptools.lsp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The connection of an editor with a server in this process. Piped streams would not do: they count
 * as broken when the thread that wrote last has ended, and nothing comes for two seconds.
 */
final class Wire {
  /**
   * In seconds; a safety net only: what is waited for comes at once, or on a busy machine later.
   */
  static final long PATIENCE = 180;

  private final Socket end;
  private final Thread serving;

  private Wire(Socket end, Thread serving) {
    this.end = end;
    this.serving = serving;
  }

  /** Serves the other end until its streams end. */
  interface Serving {
    boolean serve(InputStream in, OutputStream out);
  }

  /** Starts {@code serving} at the other end. */
  static Wire to(Serving serving) throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    try (ServerSocket door = new ServerSocket(0, 1, here)) {
      Socket end = new Socket(here, door.getLocalPort());
      Socket other = door.accept();
      end.setTcpNoDelay(true);
      other.setTcpNoDelay(true);
      Thread thread = new Thread(() -> serve(serving, other), "server");
      thread.setDaemon(true);
      thread.start();
      return new Wire(end, thread);
    }
  }

  private static void serve(Serving serving, Socket other) {
    try (other) {
      boolean unused = serving.serve(other.getInputStream(), other.getOutputStream());
    } catch (IOException e) {
      // The editor was closed first.
    }
  }

  InputStream in() throws IOException {
    return end.getInputStream();
  }

  OutputStream out() throws IOException {
    return end.getOutputStream();
  }

  /** What all threads are doing, to tell why nothing came. */
  static String threads() {
    return Thread.getAllStackTraces().entrySet().stream()
        .map(Wire::trace)
        .collect(Collectors.joining("\n", "the threads:\n", ""));
  }

  private static String trace(Map.Entry<Thread, StackTraceElement[]> thread) {
    return thread.getKey()
        + " "
        + thread.getKey().getState()
        + Stream.of(thread.getValue()).map(at -> "\n    " + at).collect(Collectors.joining());
  }

  /** Waits for the server, which was told to end, and closes the connection. */
  void end() throws IOException, InterruptedException {
    serving.join(TimeUnit.SECONDS.toMillis(PATIENCE));
    end.close();
  }
}
