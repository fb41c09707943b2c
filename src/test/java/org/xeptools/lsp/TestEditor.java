package org.xeptools.lsp;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ApplyWorkspaceEditResponse;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowDocumentParams;
import org.eclipse.lsp4j.ShowDocumentResult;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.xeptools.source.XepSource;

/** An editor without a screen, which talks to the server as real ones do. */
final class TestEditor implements LanguageClient {
  final List<String> messages = new CopyOnWriteArrayList<>();
  final BlockingQueue<ShowDocumentParams> shown = new LinkedBlockingQueue<>();
  private final LanguageServer server;
  private final Future<Void> listening;
  private final Wire wire;
  private final Map<String, String> texts = new ConcurrentHashMap<>();
  private final Map<String, Integer> versions = new ConcurrentHashMap<>();
  private final Map<String, PublishDiagnosticsParams> published = new ConcurrentHashMap<>();
  private final InitializeResult result;

  /** Copies our own series to {@code folder}. */
  static void copySeries(Path folder) throws IOException {
    Path series = Path.of("xep-sources");
    try (Stream<Path> files = Files.walk(series)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = folder.resolve(series.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  /** An editor with {@code folder} open. */
  static TestEditor in(Path folder) throws Exception {
    return new TestEditor(List.of(folder), new ClientCapabilities(), "2026-11-29");
  }

  TestEditor(List<Path> folders, ClientCapabilities can, String today) throws Exception {
    wire = Wire.to(LanguageServers::serve);
    Launcher<LanguageServer> launcher =
        LSPLauncher.createClientLauncher(this, wire.in(), wire.out());
    listening = launcher.startListening();
    server = launcher.getRemoteProxy();
    InitializeParams params = new InitializeParams();
    params.setCapabilities(can);
    params.setWorkspaceFolders(
        folders.stream()
            .map(f -> new WorkspaceFolder(f.toUri().toString(), f.getFileName().toString()))
            .toList());
    JsonObject options = new JsonObject();
    options.addProperty("today", today);
    params.setInitializationOptions(options);
    result = wait(server.initialize(params));
    server.initialized(new InitializedParams());
  }

  static <T> T wait(CompletableFuture<T> future) throws Exception {
    try {
      return future.get(Wire.PATIENCE, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("no answer; " + Wire.threads(), e);
    }
  }

  LanguageServer server() {
    return server;
  }

  InitializeResult result() {
    return result;
  }

  static TextDocumentIdentifier id(String uri) {
    return new TextDocumentIdentifier(uri);
  }

  /** Opens {@code file} with {@code text}; returns its URI. */
  String open(Path file, String text) {
    return open(file.toUri().toString(), text);
  }

  String open(String uri, String text) {
    texts.put(uri, text);
    versions.put(uri, 1);
    server
        .getTextDocumentService()
        .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "xml", 1, text)));
    return uri;
  }

  void close(String uri) {
    texts.remove(uri);
    server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(id(uri)));
  }

  String text(String uri) {
    return texts.get(uri);
  }

  /** Replaces {@code start..end}, UTF-16 units from 0, as one change. */
  void replace(String uri, int start, int end, String with) {
    String before = texts.get(uri);
    Range range = new Range(position(before, start), position(before, end));
    texts.put(uri, before.substring(0, start) + with + before.substring(end));
    send(uri, new TextDocumentContentChangeEvent(range, with));
  }

  /** Replaces the first {@code old}. */
  void replace(String uri, String old, String with) {
    int at = texts.get(uri).indexOf(old);
    if (at < 0) {
      throw new AssertionError("there is no " + old);
    }
    replace(uri, at, at + old.length(), with);
  }

  void replaceAll(String uri, String text) {
    texts.put(uri, text);
    send(uri, new TextDocumentContentChangeEvent(text));
  }

  private void send(String uri, TextDocumentContentChangeEvent change) {
    int version = versions.merge(uri, 1, Integer::sum);
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri, version), List.of(change)));
  }

  /** The UTF-16 position of an offset. */
  static Position position(String text, int offset) {
    XepSource source = XepSource.of(Path.of("x.xml"), text);
    return PositionEncoding.UTF_16.position(source, offset);
  }

  Position position(String uri, String mark, int after) {
    int at = texts.get(uri).indexOf(mark);
    if (at < 0) {
      throw new AssertionError("there is no " + mark);
    }
    return position(texts.get(uri), at + after);
  }

  /** The diagnostics of the newest version of {@code uri}. */
  List<Diagnostic> diagnostics(String uri) throws Exception {
    int version = versions.get(uri);
    return await(uri, params -> params.getVersion() != null && params.getVersion() == version)
        .getDiagnostics();
  }

  /** The texts whose diagnostics were sent. */
  Set<String> published() {
    return Set.copyOf(published.keySet());
  }

  /** Waits for diagnostics of {@code uri} that {@code wanted} accepts. */
  synchronized PublishDiagnosticsParams await(
      String uri, java.util.function.Predicate<PublishDiagnosticsParams> wanted)
      throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Wire.PATIENCE);
    while (!published.containsKey(uri) || !wanted.test(published.get(uri))) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        throw new AssertionError(
            "no such diagnostics of " + uri + ": " + published.get(uri) + "; " + Wire.threads());
      }
      wait(left);
    }
    return published.get(uri);
  }

  /** The actions at the first {@code mark}. */
  List<CodeAction> actions(String uri, String mark, List<String> only) throws Exception {
    Position at = position(uri, mark, 0);
    CodeActionContext context = new CodeActionContext(List.of());
    if (!only.isEmpty()) {
      context.setOnly(only);
    }
    return wait(
            server
                .getTextDocumentService()
                .codeAction(new CodeActionParams(id(uri), new Range(at, at), context)))
        .stream()
        .map(Either::getRight)
        .toList();
  }

  /** Does what {@code edit} says to the open texts, and tells the server. */
  void apply(WorkspaceEdit edit) {
    Map<String, List<TextEdit>> changes = edit.getChanges() == null ? Map.of() : edit.getChanges();
    changes.forEach(
        (uri, edits) -> {
          if (texts.containsKey(uri)) {
            replaceAll(uri, applied(texts.get(uri), edits));
          }
        });
  }

  static String applied(String text, List<TextEdit> edits) {
    XepSource source = XepSource.of(Path.of("x.xml"), text);
    List<TextEdit> ordered = new ArrayList<>(edits);
    ordered.sort(
        java.util.Comparator.comparingInt(
                (TextEdit e) -> PositionEncoding.UTF_16.offset(source, e.getRange().getStart()))
            .reversed());
    String now = text;
    for (TextEdit edit : ordered) {
      int start = PositionEncoding.UTF_16.offset(source, edit.getRange().getStart());
      int end = PositionEncoding.UTF_16.offset(source, edit.getRange().getEnd());
      now = now.substring(0, start) + edit.getNewText() + now.substring(end);
    }
    return now;
  }

  @Override
  public synchronized void publishDiagnostics(PublishDiagnosticsParams params) {
    published.put(params.getUri(), params);
    notifyAll();
  }

  @Override
  public CompletableFuture<ApplyWorkspaceEditResponse> applyEdit(ApplyWorkspaceEditParams params) {
    apply(params.getEdit());
    return CompletableFuture.completedFuture(new ApplyWorkspaceEditResponse(true));
  }

  @Override
  public CompletableFuture<ShowDocumentResult> showDocument(ShowDocumentParams params) {
    shown.add(params);
    return CompletableFuture.completedFuture(new ShowDocumentResult(true));
  }

  /** It has no settings under the name of the server. */
  @Override
  public CompletableFuture<List<Object>> configuration(ConfigurationParams params) {
    return CompletableFuture.completedFuture(Collections.singletonList(null));
  }

  @Override
  public void telemetryEvent(Object object) {}

  @Override
  public void showMessage(MessageParams params) {
    messages.add(params.getMessage());
  }

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void logMessage(MessageParams params) {
    messages.add(params.getMessage());
  }

  /** Ends the conversation as the protocol wants. */
  void end() throws Exception {
    wait(server.shutdown());
    server.exit();
    wire.end();
    listening.cancel(true);
  }
}
