package org.xeptools.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request whose parameters have another form gets an error, and the server goes on. */
class UnreadableRequestTest {
  private final BlockingQueue<JsonObject> answers = new LinkedBlockingQueue<>();
  private Wire wire;

  @BeforeEach
  void start() throws Exception {
    wire = Wire.to(LanguageServers::serve);
    InputStream fromServer = wire.in();
    Thread reading = new Thread(() -> read(fromServer));
    reading.setDaemon(true);
    reading.start();
    send("{'jsonrpc':'2.0','id':1,'method':'initialize','params':{'capabilities':{}}}");
    assertThat(answer(1).has("result")).isTrue();
  }

  @AfterEach
  void end() throws Exception {
    send("{'jsonrpc':'2.0','method':'exit'}");
    wire.end();
  }

  private void read(InputStream from) {
    try {
      while (true) {
        int length = -1;
        for (String line = line(from); !line.isEmpty(); line = line(from)) {
          if (line.startsWith("Content-Length: ")) {
            length = Integer.parseInt(line.substring(16));
          }
        }
        String content = new String(from.readNBytes(length), StandardCharsets.UTF_8);
        answers.add(JsonParser.parseString(content).getAsJsonObject());
      }
    } catch (IOException e) {
      // The server has ended.
    }
  }

  private static String line(InputStream from) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = from.read(); c != '\n'; c = from.read()) {
      if (c < 0) {
        throw new IOException("the end");
      }
      line.write(c);
    }
    return line.toString(StandardCharsets.UTF_8).strip();
  }

  private void send(String message) throws IOException {
    byte[] content = message.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    String head = "Content-Length: " + content.length + "\r\n\r\n";
    OutputStream toServer = wire.out();
    toServer.write(head.getBytes(StandardCharsets.US_ASCII));
    toServer.write(content);
    toServer.flush();
  }

  /** The answer to the request {@code id}. */
  private JsonObject answer(int id) throws InterruptedException {
    while (true) {
      JsonObject next = answers.poll(Wire.PATIENCE, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("no answer to " + id + "; " + Wire.threads());
      }
      if (next.has("id") && !next.has("method") && !next.get("id").isJsonNull()) {
        assertThat(next.get("id").getAsInt()).isEqualTo(id);
        return next;
      }
    }
  }

  private void assertInvalid(int id) throws InterruptedException {
    JsonObject answer = answer(id);
    assertThat(answer.has("error")).as(answer.toString()).isTrue();
    assertThat(answer.getAsJsonObject("error").get("code").getAsInt()).isEqualTo(-32602);
  }

  @Test
  void parametersOfAnotherFormAreAnErrorOfTheirRequest() throws Exception {
    String document = "'textDocument':{'uri':'file:///tides.xml'}";
    send(
        "{'jsonrpc':'2.0','id':2,'method':'textDocument/hover','params':{"
            + document
            + ",'position':'x'}}");
    assertInvalid(2);
    send("{'jsonrpc':'2.0','id':4,'method':'textDocument/hover','params':'x'}");
    assertInvalid(4);
    send(
        "{'method':'textDocument/hover','params':{"
            + document
            + ",'position':'x'},'jsonrpc':'2.0','id':6}");
    assertInvalid(6);
    send("{'jsonrpc':'2.0','method':'textDocument/didChange','params':{'textDocument':7}}");
    send(
        "{'jsonrpc':'2.0','id':8,'method':'textDocument/documentSymbol','params':{"
            + document
            + "}}");
    assertThat(answer(8).has("result")).isTrue();
  }

  /** Reading it needs more stack than there is. */
  @Test
  void parametersThatAreTooDeepAreNotTheEnd() throws Exception {
    String deep = "[".repeat(2_000_000) + "]".repeat(2_000_000);
    send("{'jsonrpc':'2.0','id':2,'method':'textDocument/hover','params':" + deep + "}");
    send(
        "{'jsonrpc':'2.0','method':'textDocument/didChange','params':{'textDocument':"
            + deep
            + "}}");
    send(
        "{'jsonrpc':'2.0','id':4,'method':'textDocument/documentSymbol','params':{"
            + "'textDocument':{'uri':'file:///tides.xml'}}}");
    assertInvalid(2);
    assertThat(answer(4).has("result")).isTrue();
  }
}
