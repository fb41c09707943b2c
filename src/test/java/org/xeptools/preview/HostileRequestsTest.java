package org.xeptools.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent to a preview, it answers, and goes on. */
class HostileRequestsTest {
  private static final String LONG = "a".repeat(100_000);
  private static PreviewTree tree;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    tree = new PreviewTree(folder, Optional.empty());
  }

  @AfterAll
  static void close() throws IOException {
    tree.close();
  }

  private static String host() {
    return "localhost:" + tree.preview.address().getPort();
  }

  private static String get(String target) {
    return "GET " + target + " HTTP/1.1\r\nHost: " + host() + "\r\nConnection: close\r\n\r\n";
  }

  private static void assertRefused(String request) throws IOException {
    List<String> head = tree.raw(request);
    assertThat(head).as(request.substring(0, Math.min(90, request.length()))).isNotEmpty();
    assertThat(head.get(0)).matches("HTTP/1\\.1 (4\\d\\d|505) .*");
    assertThat(tree.get("/").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/%00",
        "/%00",
        "/xep-9001.html%00",
        "/assets/%2e%2e/%2e%2e/pom.xml",
        "/assets/..%5c..%5cpom.xml",
        "/assets/%5c",
        "/assets\\x",
        "/%c0%ae%c0%ae/pom.xml",
        "/%ed%a0%80",
        "/%ff",
        "/%f4%90%80%80",
        "/%",
        "/%4",
        "/%zz",
        "/%u0041",
        "/\u00E9",
        "/a b",
        "/#x",
        "/assets/%0d%0aSet-Cookie:x",
        "/-/rules/%0d%0aX:%20y",
        "/-/rules/%00",
        "/-/events/%00",
        "/-/events/%zz",
        "/-/events/xep-9001.html?%zz",
        "http://localhost/",
        "http://evil.example/",
        "//evil.example/",
        "///etc/passwd",
        "*",
        "",
        "xep-9001.html",
        "/./xep-9001.html",
        "/assets/",
        "/assets",
        "/%F0%9F%8C%8A",
        "/assets/%F0%9F%8C%8A"
      })
  void anOddTargetIsRefused(String target) throws IOException {
    assertRefused(get(target));
  }

  @Test
  void aLongTargetIsRefused() throws IOException {
    assertRefused(get("/" + LONG));
    assertRefused(get("/x?" + LONG));
    assertRefused(get("/" + "%2e%2e/".repeat(1000)));
    assertRefused(get("/" + "a/".repeat(3900)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CONNECT HOST HTTP/1.1\r\nHost: HOST\r\n\r\n",
        "OPTIONS * HTTP/1.1\r\nHost: HOST\r\n\r\n",
        "TRACE / HTTP/1.1\r\nHost: HOST\r\n\r\n",
        "BREW / HTTP/1.1\r\nHost: HOST\r\n\r\n",
        "get / HTTP/1.1\r\nHost: HOST\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 4\r\n\r\nabcd",
        "POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 99999999999999999999\r\n\r\nabcd",
        "GET / HTTP/1.1\r\nHost: HOST\r\nContent-Length: -1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: HOST\r\nContent-Length: x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 5\r\n\r\nhello",
        "GET / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "GET / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: gzip\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: HOST\r\nExpect: 100-continue\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost:\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: HOST\r\nHost: HOST\r\n\r\n",
        "GET / HTTP/1.1\r\nHost : HOST\r\n\r\n",
        "GET / HTTP/1.1\r\n Host: HOST\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: HOST\r\n folded\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: HOST\r\nX\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: HOST\r\n: x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: HOST\r\nX: a\u0000b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: HOST\r\nX: a\rb\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: HOST\r\nOrigin: http://evil.example\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: HOST\r\nOrigin: null\r\n\r\n",
        "GET /-/events/x HTTP/1.1\r\nHost: HOST\r\nSec-Fetch-Site: cross-site\r\n\r\n",
        "GET / HTTP/1.0\r\n\r\n",
        "GET / HTTP/2.0\r\nHost: HOST\r\n\r\n",
        "GET / HTTP/11\r\nHost: HOST\r\n\r\n",
        "GET / http/1.1\r\nHost: HOST\r\n\r\n",
        "GET  / HTTP/1.1\r\nHost: HOST\r\n\r\n",
        "GET /\r\n",
        "GET\r\n",
        "\r\n\r\n\r\n\r\n",
        "\u0016\u0003\u0001\u0002\n\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
      })
  void aBrokenRequestIsRefused(String request) throws IOException {
    assertRefused(request.replace("HOST", host()));
  }

  @Test
  void headersHaveAnEnd() throws IOException {
    String line = "GET / HTTP/1.1\r\nHost: " + host() + "\r\n";
    assertRefused(line + "X: " + LONG + "\r\n\r\n");
    assertRefused(line + LONG + ": x\r\n\r\n");
    assertRefused(line + "X: y\r\n".repeat(5000) + "\r\n");
    assertRefused(line + "Cookie: " + "a=b; ".repeat(9000) + "\r\n\r\n");
  }

  /** Nobody has thought of these: bytes at random in a good request. */
  @Test
  void noRequestIsWithoutAnAnswer() throws IOException {
    Random random = new Random(16);
    String good = "GET /xep-9001.html?x HTTP/1.1\r\nHost: " + host() + "\r\nA: b\r\n\r\n";
    for (int i = 0; i < 300; i++) {
      int at = random.nextInt(good.length());
      StringBuilder piece = new StringBuilder();
      random.ints(1 + random.nextInt(3), 0, 256).forEach(c -> piece.append((char) c));
      String request = good.substring(0, at) + piece + good.substring(at);
      assertThat(tree.raw(request)).as(request).isNotEmpty();
    }
    assertThat(tree.get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void oldBrowsersAndPipelinesAreServed() throws IOException {
    assertThat(tree.raw("GET / HTTP/1.0\r\nHost: " + host() + "\r\n\r\n"))
        .contains("HTTP/1.1 200 OK", "Connection: close");
    assertThat(tree.raw("GET / HTTP/1.1\nHost: " + host() + "\n\n").get(0)).contains("200");
    String head = "HEAD /xep-9001.html HTTP/1.1\r\nHost: " + host() + "\r\n\r\n";
    assertThat(tree.whole(head + head + get("/-/rules/nonsense")).lines())
        .filteredOn(line -> line.startsWith("HTTP/1.1"))
        .containsExactly("HTTP/1.1 200 OK", "HTTP/1.1 200 OK", "HTTP/1.1 404 Not Found");
  }

  @Test
  void aFailureOfOursIsAnAnswerToo() throws IOException {
    try (Listener listener =
        new Listener(
            0,
            Limits.USUAL,
            (request, reply) -> {
              throw new IllegalStateException("planted");
            })) {
      listener.start();
      assertThat(PreviewTree.exchange(listener.port(), get("/")))
          .startsWith("HTTP/1.1 503 ")
          .endsWith("planted");
    }
  }
}
