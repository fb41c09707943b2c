package org.xeptools.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.xeptools.lsp.LanguageServers;

/** A short conversation of an editor with the language server about one file. */
final class Dialogue {
  private static final long PATIENCE = 30_000;

  private final PipedOutputStream toServer = new PipedOutputStream();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  /** Opens {@code file}, asks for what editors ask first, and leaves. */
  static void about(Path file) throws IOException, InterruptedException {
    Dialogue dialogue = new Dialogue();
    Thread server = dialogue.server();
    String uri = file.toUri().toString();
    String text = Files.readString(file);
    dialogue.say("'id':1,'method':'initialize','params':{'capabilities':{}}");
    dialogue.say("'method':'initialized','params':{}");
    dialogue.say(
        "'method':'textDocument/didOpen','params':{'textDocument':{'uri':'"
            + uri
            + "','languageId':'xml','version':1,'text':\""
            + escaped(text)
            + "\"}}");
    String at = "{'textDocument':{'uri':'" + uri + "'},'position':{'line':20,'character':5}}";
    dialogue.say("'id':2,'method':'textDocument/diagnostic','params':" + at);
    dialogue.say("'id':3,'method':'textDocument/completion','params':" + at);
    dialogue.say("'id':4,'method':'textDocument/hover','params':" + at);
    dialogue.await("\"id\":2");
    dialogue.say("'id':5,'method':'textDocument/documentSymbol','params':" + at);
    dialogue.await("\"id\":5");
    dialogue.say("'id':6,'method':'shutdown'");
    dialogue.say("'method':'exit'");
    server.join(PATIENCE);
  }

  private Thread server() throws IOException {
    PipedInputStream in = new PipedInputStream(toServer, 1 << 16);
    Thread server = new Thread(() -> LanguageServers.serve(in, said), "server");
    server.setDaemon(true);
    server.start();
    return server;
  }

  private void say(String fields) throws IOException {
    byte[] message =
        ("{'jsonrpc':'2.0'," + fields + "}").replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    toServer.write(
        ("Content-Length: " + message.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    toServer.write(message);
    toServer.flush();
  }

  /** In JSON; apostrophes are replaced, since {@link #say} makes quotation marks of them. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\' || c == '\'' || c < ' ') {
        escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private void await(String answer) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE * 1_000_000;
    while (!said.toString(StandardCharsets.UTF_8).contains(answer) && System.nanoTime() < end) {
      Thread.sleep(10);
    }
  }
}
