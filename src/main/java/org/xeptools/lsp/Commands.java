package org.xeptools.lsp;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowDocumentParams;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;
import org.xeptools.source.Edit;

/** What the editor can have done by name. */
final class Commands implements AutoCloseable {
  /** Applies all safe fixes to a text: its address. */
  static final String FIX_ALL = "xep.fixAll";

  /** Adds a revision to a text for what changed since the last commit: its address. */
  static final String REVISION = "xep.addRevision";

  /** Checks all documents of the open folders. */
  static final String CHECK_ALL = "xep.checkAll";

  /** Opens the preview at a place: the address of a text and, perhaps, a position. */
  static final String PREVIEW = "xep.preview";

  /** Selects a part of a text: its address, the start and the end. */
  static final String SELECT = "xep.select";

  static final List<String> NAMES = List.of(FIX_ALL, REVISION, CHECK_ALL, PREVIEW, SELECT);

  /** In seconds, for an answer of the editor. */
  private static final int PATIENCE = 5;

  private final Supplier<Session> session;
  private final Set<Either<String, Integer>> stopped = ConcurrentHashMap.newKeySet();
  private @Nullable OpenPreview preview;

  Commands(Supplier<Session> session) {
    this.session = session;
  }

  /** Runs a command; what it could not do is told as a message. */
  @Nullable Object run(ExecuteCommandParams params, CancelChecker cancel) {
    Session now = session.get();
    List<Object> arguments = Optional.ofNullable(params.getArguments()).orElse(List.of());
    try {
      switch (params.getCommand()) {
        case FIX_ALL -> fixAll(now, view(now, arguments));
        case REVISION -> revision(now, view(now, arguments));
        case CHECK_ALL -> checkAll(now, params, cancel);
        case PREVIEW -> {
          return preview(now, view(now, arguments), position(arguments, 1));
        }
        case SELECT -> select(now, view(now, arguments), arguments);
        default -> throw new IOException("there is no command " + params.getCommand());
      }
    } catch (IOException e) {
      now.client().showMessage(new MessageParams(MessageType.Error, "xep: " + e.getMessage()));
    }
    return null;
  }

  private void checkAll(Session session, ExecuteCommandParams params, CancelChecker cancel) {
    Either<String, Integer> token = params.getWorkDoneToken();
    if (token == null && session.abilities().progress()) {
      token = Either.forLeft("xep-check-all-" + UUID.randomUUID());
      session
          .client()
          .createProgress(new WorkDoneProgressCreateParams(token))
          .completeOnTimeout(null, PATIENCE, TimeUnit.SECONDS)
          .join();
    }
    Either<String, Integer> shown = token;
    WholeTrees.publish(
        session,
        new Steps(session.client(), shown),
        () -> {
          cancel.checkCanceled();
          if (shown != null && stopped.remove(shown)) {
            throw new CancellationException("the user has stopped it");
          }
        });
  }

  /** The user has stopped the work whose progress is shown under {@code token}. */
  void stop(Either<String, Integer> token) {
    stopped.add(token);
  }

  private static View view(Session session, List<Object> arguments) throws IOException {
    Optional<String> uri =
        arguments.stream()
            .findFirst()
            .filter(JsonElement.class::isInstance)
            .map(JsonElement.class::cast)
            .filter(JsonElement::isJsonPrimitive)
            .map(JsonElement::getAsString);
    return uri.flatMap(session::view)
        .orElseThrow(() -> new IOException("the command needs the address of an open document"));
  }

  private static Position position(List<Object> arguments, int index) {
    if (arguments.size() > index
        && arguments.get(index) instanceof com.google.gson.JsonObject place
        && place.has("line")
        && place.has("character")) {
      return new Position(place.get("line").getAsInt(), place.get("character").getAsInt());
    }
    return new Position(0, 0);
  }

  private static void select(Session session, View view, List<Object> arguments) {
    ShowDocumentParams params = new ShowDocumentParams(view.text().uri());
    params.setTakeFocus(true);
    params.setSelection(new Range(position(arguments, 1), position(arguments, 2)));
    CompletableFuture<?> unused = session.client().showDocument(params);
  }

  private static void fixAll(Session session, View view) {
    Judgement judgement = session.analysis().judgement(view.file()).join();
    View same = new View(session, judgement.text(), view.tree());
    FixAll.edit(same, judgement).ifPresent(edits -> apply(session, same, edits, "Fix all"));
  }

  private static void revision(Session session, View view) throws IOException {
    apply(session, view, List.of(RevisionBlock.edit(view)), "Add a revision");
  }

  private static void apply(Session session, View view, List<Edit> edits, String label) {
    CompletableFuture<?> unused =
        session
            .client()
            .applyEdit(
                new ApplyWorkspaceEditParams(
                    CodeActions.edit(view, edits.stream().map(view::edit).toList()), label));
  }

  private synchronized Object preview(Session session, View view, Position position)
      throws IOException {
    OpenPreview open = preview;
    if (open == null || !open.shows(view)) {
      close();
      open = OpenPreview.of(session, view);
      preview = open;
    }
    String address = open.address(view, view.offset(position));
    open.show(address);
    return Map.of("uri", address);
  }

  @Override
  public synchronized void close() {
    OpenPreview open = preview;
    preview = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        // Nothing that was open is needed any more.
      }
    }
  }
}
