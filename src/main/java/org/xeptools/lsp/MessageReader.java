package org.xeptools.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.Message;

/**
 * Reads messages. LSP4J stops at parameters that it cannot read, and does not see an id after them:
 * nobody would answer that request.
 */
final class MessageReader extends MessageJsonHandler {
  private static final String ID = "id";

  MessageReader(Map<String, JsonRpcMethod> methods) {
    super(methods);
  }

  @Override
  public Message parseMessage(Reader input) {
    StringWriter text = new StringWriter();
    try {
      input.transferTo(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      return super.parseMessage(new StringReader(text.toString()));
    } catch (MessageIssueException e) {
      return super.parseMessage(new StringReader(withIdFirst(text.toString(), e)));
    }
  }

  /** The same message; throws {@code failure} if it is no JSON object with an id. */
  private static String withIdFirst(String text, MessageIssueException failure) {
    try {
      JsonElement message = JsonParser.parseString(text);
      if (message instanceof JsonObject object && object.has(ID)) {
        JsonObject ordered = new JsonObject();
        ordered.add(ID, object.get(ID));
        object.entrySet().forEach(part -> ordered.add(part.getKey(), part.getValue()));
        return ordered.toString();
      }
    } catch (JsonParseException e) {
      failure.addSuppressed(e);
    }
    throw failure;
  }
}
