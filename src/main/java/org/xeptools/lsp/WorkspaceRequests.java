package org.xeptools.lsp;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.xeptools.document.Exhausted;

/** The requests that are not about one text. */
final class WorkspaceRequests implements WorkspaceService {
  /** In milliseconds: a change is rarely alone. */
  private static final int QUIET = 1000;

  private final Supplier<Session> session;
  private final Executor executor;
  private final Commands commands;

  /** What had changed when all diagnostics were last told. */
  private volatile long answered = -1;

  WorkspaceRequests(Supplier<Session> session, Executor executor) {
    this.session = session;
    this.executor = executor;
    this.commands = new Commands(session);
  }

  Commands commands() {
    return commands;
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {
    Session now = session.get();
    if (now.abilities().configuration()) {
      XepLanguageServer.askForSettings(now, params.getSettings());
    } else {
      now.settings(Settings.of(params.getSettings()));
    }
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    Session now = session.get();
    now.touched(params.getChanges().stream().map(event -> now.file(event.getUri())).toList());
  }

  @Override
  public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
    Session now = session.get();
    now.folders(
        files(now, params.getEvent().getAdded()), files(now, params.getEvent().getRemoved()));
  }

  private static List<Path> files(Session session, List<WorkspaceFolder> folders) {
    return folders.stream().map(folder -> session.file(folder.getUri())).toList();
  }

  @Override
  public CompletableFuture<
          Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>>
      symbol(WorkspaceSymbolParams params) {
    Session now = session.get();
    return CompletableFutures.computeAsync(
        executor,
        cancel ->
            Either.forRight(
                Exhausted.guard(() -> Symbols.in(now, params.getQuery(), cancel::checkCanceled))));
  }

  @Override
  public CompletableFuture<WorkspaceDiagnosticReport> diagnostic(WorkspaceDiagnosticParams params) {
    Session now = session.get();
    Steps steps = new Steps(now.client(), params.getWorkDoneToken());
    if (params.getPartialResultToken() != null) {
      return whenChanged(now, steps);
    }
    return CompletableFutures.computeAsync(
        executor, cancel -> WholeTrees.report(now, steps, cancel::checkCanceled));
  }

  /**
   * An editor that takes answers in parts, such as VS Code, asks again as soon as it is answered:
   * the second answer waits until something has changed.
   */
  private CompletableFuture<WorkspaceDiagnosticReport> whenChanged(Session session, Steps steps) {
    session.publisher().asksForAll();
    CompletableFuture<WorkspaceDiagnosticReport> answer = new CompletableFuture<>();
    Runnable check =
        () -> {
          if (answer.isDone() || session.isClosed()) {
            throw new CancellationException("the editor does not want it any more");
          }
        };
    Executor later =
        answered < 0
            ? executor
            : CompletableFuture.delayedExecutor(QUIET, TimeUnit.MILLISECONDS, executor);
    CompletableFuture<?> unused =
        session
            .changes()
            .since(answered)
            .thenRunAsync(
                () -> {
                  check.run();
                  long state = session.changes().count();
                  WorkspaceDiagnosticReport report = WholeTrees.report(session, steps, check);
                  answered = state;
                  answer.complete(report);
                },
                later)
            .exceptionally(
                fault -> {
                  answer.completeExceptionally(fault);
                  return null;
                });
    return answer;
  }

  @Override
  public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
    return CompletableFutures.computeAsync(executor, cancel -> commands.run(params, cancel));
  }
}
