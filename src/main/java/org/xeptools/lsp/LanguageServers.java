package org.xeptools.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

/** Runs a language server for one editor. */
public final class LanguageServers {
  private static final int THREADS = 3;

  private LanguageServers() {}

  /**
   * Serves the editor at the other end of {@code in} and {@code out} until it ends the conversation
   * or is gone.
   *
   * @return true if it took its leave as the protocol wants
   */
  public static boolean serve(InputStream in, OutputStream out) {
    ExecutorService executor =
        Executors.newFixedThreadPool(
            THREADS,
            work -> {
              Thread thread = new Thread(work, "requests");
              thread.setDaemon(true);
              return thread;
            });
    XepLanguageServer server = new XepLanguageServer();
    Launcher<LanguageClient> launcher =
        new LSPLauncher.Builder<LanguageClient>() {
          @Override
          protected MessageJsonHandler createJsonHandler() {
            return new MessageReader(getSupportedMethods());
          }
        }.setLocalService(server)
            .setRemoteInterface(LanguageClient.class)
            .setInput(in)
            .setOutput(out)
            .setExecutorService(executor)
            .wrapMessages(UnreadableRequests::new)
            .create();
    server.connect(launcher.getRemoteProxy());
    Future<Void> listening = launcher.startListening();
    server.whenEnded(() -> listening.cancel(true));
    try {
      listening.get();
    } catch (ExecutionException | java.util.concurrent.CancellationException e) {
      // The editor is gone, or has said goodbye.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      server.close();
      executor.shutdownNow();
    }
    return server.tookLeave();
  }
}
