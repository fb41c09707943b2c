package org.xeptools.lsp;

import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;

/**
 * Says of a request that is JSON but has parameters of another form that these are wrong; LSP4J
 * answers as if it were no JSON, with a trace of its own classes.
 */
record UnreadableRequests(MessageConsumer next) implements MessageConsumer {
  @Override
  public void consume(Message message) {
    if (message instanceof ResponseMessage answer
        && answer.getId() != null
        && answer.getError() != null
        && answer.getError().getCode() == ResponseErrorCode.ParseError.getValue()
        && isJson(answer.getError())) {
      answer.setError(
          new ResponseError(
              ResponseErrorCode.InvalidParams,
              "the parameters of the request have another form than the protocol says",
              null));
    }
    next.consume(message);
  }

  private static boolean isJson(ResponseError error) {
    Object cause = error.getData();
    while (cause instanceof Throwable failure) {
      if (failure instanceof MalformedJsonException || failure instanceof EOFException) {
        return false;
      }
      cause = failure.getCause();
    }
    return true;
  }
}
