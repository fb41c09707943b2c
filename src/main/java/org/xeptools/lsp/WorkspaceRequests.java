package org.xeptools.lsp;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
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
  private final Supplier<Session> session;
  private final Executor executor;
  private final Commands commands;

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
    return CompletableFutures.computeAsync(
        executor,
        cancel ->
            WholeTrees.report(
                now, new Steps(now.client(), params.getWorkDoneToken()), cancel::checkCanceled));
  }

  @Override
  public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
    return CompletableFutures.computeAsync(executor, cancel -> commands.run(params, cancel));
  }
}
