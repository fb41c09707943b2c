package org.xeptools.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many who ask at once, slowly, or without listening, keep nobody else from a page. */
class CrowdTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofMillis(50);

  @TempDir Path folder;
  private PreviewTree tree;
  private final List<Socket> sockets = new ArrayList<>();

  private void open(Limits limits) throws IOException {
    tree = new PreviewTree(folder.resolve("sources"), Optional.empty(), limits);
  }

  @AfterEach
  void close() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    tree.close();
  }

  private Socket send(String request) throws IOException {
    int port = tree.preview.address().getPort();
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    sockets.add(socket);
    socket.setSoTimeout((int) PreviewTree.PATIENCE.toMillis());
    socket
        .getOutputStream()
        .write(request.replace("HOST", "localhost:" + port).getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static String firstLine(Socket socket) throws IOException {
    return new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
        .readLine();
  }

  private Socket stream() throws IOException {
    return send("GET /-/events/xep-9001.html HTTP/1.1\r\nHost: HOST\r\n\r\n");
  }

  @Test
  void streamsBeyondTheLimitAreRefusedAndPagesAreServed() throws IOException {
    open(new Limits(40, 8, LONG, LONG, SHORT));
    for (int i = 0; i < 8; i++) {
      assertThat(firstLine(stream())).contains("200");
    }
    for (int i = 0; i < 192; i++) {
      Socket refused = stream();
      assertThat(firstLine(refused)).contains("503");
      refused.close();
    }
    assertThat(tree.get("/xep-9001.html").statusCode()).isEqualTo(200);
  }

  @Test
  void aStreamEndsWhenItsReaderGoes() throws IOException {
    open(new Limits(40, 8, LONG, LONG, SHORT));
    List<Socket> readers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      readers.add(stream());
      assertThat(firstLine(readers.get(i))).contains("200");
    }
    for (Socket reader : readers) {
      reader.close();
    }
    PreviewTree.await("all streams have ended", () -> tree.preview.connections() == 0);
    assertThat(firstLine(stream())).contains("200");
  }

  @Test
  void connectionsThatSayNothingGiveWay() throws IOException {
    open(new Limits(10, 2, LONG, LONG, SHORT));
    for (int i = 0; i < 200; i++) {
      send(i % 2 == 0 ? "" : "GET /xep-9001.html HTTP/1.1\r\nHo");
    }
    assertThat(tree.get("/xep-9001.html").statusCode()).isEqualTo(200);
    assertThat(tree.preview.connections()).isLessThanOrEqualTo(10 + 16);
  }

  @Test
  void whereNobodyGivesWayTheNextIsToldSo() throws IOException {
    open(new Limits(4, 4, LONG, LONG, SHORT));
    for (int i = 0; i < 4; i++) {
      assertThat(firstLine(stream())).contains("200");
    }
    assertThat(firstLine(send("GET / HTTP/1.1\r\nHost: HOST\r\n\r\n"))).contains("503");
  }

  @Test
  void aRequestThatDoesNotComeToAnEndIsAnsweredAtLast() throws IOException {
    open(new Limits(40, 8, Duration.ofMillis(300), LONG, SHORT));
    assertThat(firstLine(send("GET / HTTP/1.1\r\nHost: HO"))).contains("408");
    assertThat(send("").getInputStream().read()).isEqualTo(-1);
  }

  @Test
  void anAnswerThatNobodyReadsIsGivenUp() throws IOException {
    open(new Limits(40, 8, LONG, Duration.ofMillis(300), SHORT));
    String page = "GET /xeps.json HTTP/1.1\r\nHost: HOST\r\n\r\n";
    assertThat(send(page.repeat(400)).getInputStream().read()).isEqualTo('H');
    PreviewTree.await("it was given up", () -> tree.preview.connections() == 0);
  }
}
