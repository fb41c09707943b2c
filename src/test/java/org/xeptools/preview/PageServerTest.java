package org.xeptools.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageServerTest {
  private static PreviewTree tree;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    tree = new PreviewTree(folder, Optional.empty());
  }

  @AfterAll
  static void close() throws IOException {
    tree.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/, text/html; charset=utf-8",
    "/xep-9001.html, text/html; charset=utf-8",
    "/xep-9001.xml, application/xml",
    "/xep-9001.pdf, application/pdf",
    "/xeps.json, application/json",
    "/assets/xep.css, text/css; charset=utf-8",
    "/assets/preview.js, text/javascript; charset=utf-8",
    "/assets/logo.svg, image/svg+xml"
  })
  void servesEachKindOfFileAsWhatItIs(String path, String type) {
    var answer = tree.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains(type);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void putsItsScriptIntoPagesAndLetsItConnect() {
    assertThat(tree.get("/xep-9001.html").body())
        .contains("<script defer src=\"/assets/preview.js\" data-key=")
        .contains("default-src 'none'; connect-src 'self'; script-src 'self'");
    assertThat(tree.get("/index.html").body())
        .containsOnlyOnce("connect-src 'self'")
        .containsOnlyOnce("/assets/preview.js");
  }

  @Test
  void nothingInADocumentsXmlRuns() {
    assertThat(tree.get("/xep-9001.xml").headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../pom.xml",
        "/..%2f..%2fpom.xml",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/assets/../../pom.xml",
        "/assets/%2e%2e/README.md",
        "//etc/passwd",
        "/etc/passwd",
        "/-/rules/../../pom",
        "/xep-9001.html/",
        "/inbox/"
      })
  void servesNothingButTheSite(String path) throws IOException {
    String head = "GET " + path + " HTTP/1.1\r\nHost: localhost:" + port() + "\r\n\r\n";
    assertThat(tree.raw(head).get(0)).containsAnyOf("404", "400");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "evil.example:PORT", "localhost", "localhost:1", "[::2]:PORT"})
  void anotherNameForThisMachineIsRefused(String host) throws IOException {
    String named = host.replace("PORT", port());
    String head = "GET / HTTP/1.1\r\nHost: " + named + "\r\n\r\n";
    assertThat(tree.raw(head).get(0)).contains("403");
  }

  @Test
  void twoNamesAreRefused() throws IOException {
    String own = "Host: localhost:" + port() + "\r\n";
    assertThat(tree.raw("GET / HTTP/1.1\r\n" + own + "Host: evil.example\r\n\r\n").get(0))
        .containsAnyOf("403", "400");
  }

  @Test
  void onlyReadsAreAllowed() throws IOException {
    String rest = " /xep-9001.html HTTP/1.1\r\nHost: 127.0.0.1:" + port() + "\r\n";
    assertThat(tree.raw("POST" + rest + "Content-Length: 0\r\n\r\n"))
        .first()
        .asString()
        .contains("405");
    assertThat(tree.raw("HEAD" + rest + "\r\n").get(0)).contains("200");
  }

  @Test
  void isNotReachedFromElsewhere() throws IOException {
    Optional<InetAddress> other =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
            .findFirst();
    org.junit.jupiter.api.Assumptions.assumeTrue(other.isPresent(), "SKIPPED: no network here");
    assertThatThrownBy(() -> new Socket(other.get(), Integer.parseInt(port())).close())
        .isInstanceOf(IOException.class);
  }

  @Test
  void aTakenPortIsTold(@TempDir Path folder) {
    Preview.Wish wish =
        new Preview.Wish(
            folder,
            Integer.parseInt(port()),
            Optional.empty(),
            Optional.empty(),
            PreviewTree.TODAY);
    assertThatThrownBy(() -> Preview.open(wish)).isInstanceOf(BindException.class);
  }

  @Test
  void explainsARule() {
    assertThat(tree.get("/-/rules/missing-approver").body()).contains("approver");
    assertThat(tree.get("/-/rules/nonsense").statusCode()).isEqualTo(404);
  }

  private static String port() {
    return String.valueOf(tree.preview.address().getPort());
  }
}
