package org.xeptools.lsp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceFullDocumentDiagnosticReport;
import org.xeptools.corpus.Corpus;
import org.xeptools.rule.Verdict;
import org.xeptools.workbench.Recheck;

/** The findings in all documents of the open folders, on demand. */
final class WholeTrees {
  private WholeTrees() {}

  private interface Taker {
    void take(Path file, List<Diagnostic> diagnostics);
  }

  /** The answer to an editor that asks for all diagnostics. */
  static WorkspaceDiagnosticReport report(Session session, Steps steps, Runnable check) {
    List<WorkspaceDocumentDiagnosticReport> reports = new ArrayList<>();
    each(
        session,
        steps,
        check,
        (file, diagnostics) ->
            reports.add(
                new WorkspaceDocumentDiagnosticReport(
                    new WorkspaceFullDocumentDiagnosticReport(
                        diagnostics,
                        session.uri(file),
                        session.text(file).map(OpenText::version).orElse(null)))));
    return new WorkspaceDiagnosticReport(reports);
  }

  /**
   * Sends the diagnostics of all documents that are not open; open ones have theirs. An editor that
   * asks for them is given its answer.
   */
  static void publish(Session session, Steps steps, Runnable check) {
    each(session, steps, check, session.publisher()::sendUnasked);
    session.changes().happened();
  }

  private static void each(Session session, Steps steps, Runnable check, Taker taker) {
    steps.begin("Checking all XEPs");
    try {
      for (LiveTree tree : session.treesOfFolders()) {
        Corpus corpus = tree.corpus();
        Recheck recheck = new Recheck(session.rules());
        List<Path> files = corpus.files();
        int done = 0;
        for (Path file : files) {
          check.run();
          boolean wasKnown = corpus.known(file).isPresent();
          Verdict verdict = recheck.verdict(file, corpus);
          if (!wasKnown) {
            corpus.forget(file); // there may be hundreds
          }
          OpenText text =
              session
                  .text(file)
                  .orElseGet(
                      () -> OpenText.of(session.uri(file), file, 0, verdict.source().text()));
          taker.take(
              file,
              session.publisher().diagnostics(new Judgement(text, corpus, verdict, List.of())));
          steps.at(++done, files.size());
        }
      }
    } finally {
      steps.end();
    }
  }
}
