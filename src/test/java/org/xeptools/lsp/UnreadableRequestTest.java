package org.xeptools.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request whose parameters have another form gets an error, and the server goes on. */
class UnreadableRequestTest {
  private static final long PATIENCE = 180;

  private final BlockingQueue<JsonObject> answers = new LinkedBlockingQueue<>();
  private OutputStream toServer;

  @BeforeEach
  void start() throws Exception {
    PipedInputStream in = new PipedInputStream(1 << 16);
    toServer = new PipedOutputStream(in);
    PipedInputStream fromServer = new PipedInputStream(1 << 16);
    OutputStream out = new PipedOutputStream(fromServer);
    daemon(() -> LanguageServers.serve(in, out));
    daemon(() -> read(fromServer));
    send("{'jsonrpc':'2.0','id':1,'method':'initialize','params':{'capabilities':{}}}");
    assertThat(answer(1).has("result")).isTrue();
  }

  @AfterEach
  void end() throws IOException {
    toServer.close();
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    thread.start();
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
    toServer.write(head.getBytes(StandardCharsets.US_ASCII));
    new ByteArrayInputStream(content).transferTo(toServer);
    toServer.flush();
  }

  /** The answer to the request {@code id}. */
  private JsonObject answer(int id) throws InterruptedException {
    while (true) {
      JsonObject next = answers.poll(PATIENCE, TimeUnit.SECONDS);
      assertThat(next).as("an answer to " + id).isNotNull();
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
}
