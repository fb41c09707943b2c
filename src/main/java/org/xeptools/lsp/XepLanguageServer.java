package org.xeptools.lsp;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.ConfigurationItem;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/** The life of a language server: what it can do, from the first message to the last. */
final class XepLanguageServer implements LanguageServer, LanguageClientAware, AutoCloseable {
  private static final List<String> WATCHED =
      List.of("**/*.xml", "**/*.ent", "**/*.dtd", "**/*.yaml", "**/*.rdf");

  private final ExecutorService requests =
      Executors.newFixedThreadPool(
          2,
          work -> {
            Thread thread = new Thread(work, "work");
            thread.setDaemon(true);
            return thread;
          });
  private final TextRequests texts = new TextRequests(this::session, requests);
  private final WorkspaceRequests workspace = new WorkspaceRequests(this::session, requests);
  private @Nullable LanguageClient client;
  private volatile @Nullable Session session;
  private volatile boolean shut;
  private volatile boolean ended;
  private Runnable whenEnded = () -> {};

  /** The conversation, which begins with the request to initialize. */
  private Session session() {
    Session now = session;
    if (now == null || shut) {
      throw new IllegalStateException(
          shut ? "the server was shut down" : "the server was not initialized");
    }
    return now;
  }

  @Override
  public void connect(LanguageClient other) {
    client = other;
  }

  void whenEnded(Runnable action) {
    whenEnded = action;
  }

  /** True if the editor shut the server down before it ended it. */
  boolean tookLeave() {
    return shut && ended;
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    ClientAbilities abilities = ClientAbilities.of(params.getCapabilities());
    session =
        new Session(
            java.util.Objects.requireNonNull(client),
            abilities,
            List.of(),
            Settings.of(params.getInitializationOptions()));
    session().folders(folders(params), List.of());
    return CompletableFuture.completedFuture(
        new InitializeResult(Abilities.of(abilities), new ServerInfo("xep", version())));
  }

  private static @Nullable String version() {
    return XepLanguageServer.class.getPackage().getImplementationVersion();
  }

  @SuppressWarnings("deprecation") // what older editors send
  private List<Path> folders(InitializeParams params) {
    List<Path> folders = new ArrayList<>();
    List<WorkspaceFolder> all = params.getWorkspaceFolders();
    if (all != null) {
      all.forEach(folder -> folders.add(session().file(folder.getUri())));
    } else if (params.getRootUri() != null) {
      folders.add(session().file(params.getRootUri()));
    } else if (params.getRootPath() != null) {
      folders.add(Path.of(params.getRootPath()).toAbsolutePath().normalize());
    }
    return folders;
  }

  @Override
  public void initialized(InitializedParams params) {
    Session now = session();
    if (now.abilities().watching()) {
      List<FileSystemWatcher> watchers =
          WATCHED.stream().map(glob -> new FileSystemWatcher(Either.forLeft(glob))).toList();
      CompletableFuture<?> unused =
          now.client()
              .registerCapability(
                  new RegistrationParams(
                      List.of(
                          new Registration(
                              "xep-files",
                              "workspace/didChangeWatchedFiles",
                              new DidChangeWatchedFilesRegistrationOptions(watchers)))));
    }
    askForSettings(now, null);
  }

  /**
   * Asks the editor for its settings, if it can tell them. One that keeps them elsewhere than under
   * {@code xep} has none there; then {@code sent} counts, or what it said first.
   */
  static void askForSettings(Session session, @Nullable Object sent) {
    if (!session.abilities().configuration()) {
      return;
    }
    ConfigurationItem item = new ConfigurationItem();
    item.setSection("xep");
    CompletableFuture<?> unused =
        session
            .client()
            .configuration(new ConfigurationParams(List.of(item)))
            .thenAccept(
                answers ->
                    Stream.concat(
                            Stream.ofNullable(answers).flatMap(List::stream),
                            Stream.ofNullable(sent))
                        .filter(JsonObject.class::isInstance)
                        .findFirst()
                        .ifPresent(answer -> session.settings(Settings.of(answer))));
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return texts;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return workspace;
  }

  @Override
  public void cancelProgress(WorkDoneProgressCancelParams params) {
    workspace.commands().stop(params.getToken());
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    Optional.ofNullable(session).ifPresent(Session::close);
    shut = true;
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void exit() {
    ended = true;
    whenEnded.run();
  }

  @Override
  public void close() {
    Session now = session;
    if (now != null) {
      now.close();
    }
    workspace.commands().close();
    requests.shutdownNow();
  }
}
