package org.xeptools.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.xeptools.Folders;

/** A copy of our own series that is edited while it is previewed. */
final class PreviewTree implements AutoCloseable {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  /** A safety net only: what is waited for comes at once, or on a busy machine later. */
  static final Duration PATIENCE = Duration.ofMinutes(3);

  final Path folder;
  final Preview preview;
  private final HttpClient http = HttpClient.newHttpClient();

  PreviewTree(Path folder, Optional<Path> templates) throws IOException {
    this(folder, templates, Limits.USUAL);
  }

  PreviewTree(Path folder, Optional<Path> templates, Limits limits) throws IOException {
    this.folder = folder;
    Folders.copy(Path.of("xep-sources"), folder);
    this.preview =
        Preview.open(
            new Preview.Wish(
                folder, 0, templates, Optional.of("vscode://file{file}:{line}:{column}"), TODAY),
            limits);
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  String text(String name) throws IOException {
    return Files.readString(file(name));
  }

  /** As many editors save: aside, then moved. */
  void save(String name, String text) throws IOException {
    Path aside = folder.resolve(name + "~");
    Files.writeString(aside, text);
    Files.move(aside, file(name), StandardCopyOption.REPLACE_EXISTING);
  }

  URI uri(String path) {
    return preview.address().resolve(path);
  }

  HttpResponse<String> get(String path) {
    try {
      return http.send(
          HttpRequest.newBuilder(uri(path)).timeout(PATIENCE).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The page as a build would have written it. */
  String page(String path) {
    return get(path)
        .body()
        .replaceFirst("<link rel=\"stylesheet\" href=\"/assets/preview.css\">", "")
        .replaceFirst("<script defer src=\"/assets/preview.js\"[^>]*></script>", "")
        .replaceFirst(" connect-src 'self';", "");
  }

  /** The events of a page, without end. */
  Stream<String> events(String path) throws IOException, InterruptedException {
    return http.send(
            HttpRequest.newBuilder(uri("/-/events/" + path + "?nothing")).build(),
            HttpResponse.BodyHandlers.ofLines())
        .body();
  }

  /** What is said beside a page now. */
  String remarks(String path) throws IOException, InterruptedException {
    try (Stream<String> events = events(path)) {
      return events.filter(line -> line.startsWith("data: {")).findFirst().orElseThrow();
    }
  }

  /** Status line and headers of the answer to a request that no well-behaved client sends. */
  List<String> raw(String request) throws IOException {
    return whole(request).lines().takeWhile(line -> !line.isEmpty()).toList();
  }

  /** All that is answered to a request, or several. */
  String whole(String requests) throws IOException {
    return exchange(preview.address().getPort(), requests);
  }

  /** Sends {@code requests}, then nothing more, and reads to the end. */
  static String exchange(int port, String requests) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      socket.getOutputStream().write(requests.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  static void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("in vain: " + what);
      }
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() throws IOException {
    preview.close();
  }
}
