package org.xeptools.lsp;

import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.jspecify.annotations.Nullable;

/** The progress of long work, for an editor that gave a token to report it by. */
final class Steps {
  private final LanguageClient client;
  private final @Nullable Either<String, Integer> token;
  private int percent = -1;

  Steps(LanguageClient client, @Nullable Either<String, Integer> token) {
    this.client = client;
    this.token = token;
  }

  void begin(String title) {
    if (token != null) {
      WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
      begin.setTitle(title);
      begin.setCancellable(true);
      begin.setPercentage(0);
      client.notifyProgress(new ProgressParams(token, Either.forLeft(begin)));
    }
  }

  /** Reports that {@code done} of {@code all} is done, if that is another whole per cent. */
  void at(int done, int all) {
    int now = all == 0 ? 100 : (int) (100L * done / all);
    if (token != null && now != percent) {
      percent = now;
      WorkDoneProgressReport report = new WorkDoneProgressReport();
      report.setPercentage(now);
      report.setMessage(done + "/" + all);
      client.notifyProgress(new ProgressParams(token, Either.forLeft(report)));
    }
  }

  void end() {
    if (token != null) {
      client.notifyProgress(new ProgressParams(token, Either.forLeft(new WorkDoneProgressEnd())));
    }
  }
}
