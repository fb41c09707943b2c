package org.xeptools.lsp;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.xeptools.document.Exhausted;

/** Answers requests about one text off the thread that reads messages. */
record Answering(Supplier<Session> session, Executor executor) {
  /** What {@code answering} makes of the text; {@code nothing} for one that is not open. */
  <T> CompletableFuture<T> to(
      TextDocumentIdentifier document, T nothing, Function<View, T> answering) {
    Optional<View> view = session.get().view(document.getUri());
    if (view.isEmpty()) {
      return CompletableFuture.completedFuture(nothing);
    }
    return CompletableFutures.computeAsync(
        executor,
        cancel -> {
          cancel.checkCanceled();
          return Exhausted.guard(() -> answering.apply(view.get()));
        });
  }

  /** The same where there may be no answer, which the protocol calls null. */
  <T> CompletableFuture<T> ifAny(
      TextDocumentPositionParams place, BiFunction<View, Integer, Optional<T>> answering) {
    return this.<Optional<T>>to(
            place.getTextDocument(),
            Optional.empty(),
            view -> answering.apply(view, view.offset(place.getPosition())))
        .thenApply(answer -> answer.orElse(null));
  }

  /** The same for what is looked for in other texts: they are read as they are now. */
  <T> CompletableFuture<T> across(
      TextDocumentIdentifier document, T nothing, Function<View, T> answering) {
    return to(
        document,
        nothing,
        view -> {
          view.tree().with(session.get().beside(view.file()));
          return answering.apply(view);
        });
  }
}
