package org.xeptools.lsp;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.xeptools.act.NewRevision;
import org.xeptools.act.Outcome;
import org.xeptools.act.Plan;
import org.xeptools.act.Refused;
import org.xeptools.act.Settled;
import org.xeptools.act.Terms;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Field;
import org.xeptools.document.Revision;
import org.xeptools.document.XepReader;
import org.xeptools.git.GitTree;
import org.xeptools.source.Edit;
import org.xeptools.source.XepSource;

/** The revision that a text lacks, with the step that its change since the last commit needs. */
final class RevisionBlock {
  private static final String BASE = "HEAD";

  private RevisionBlock() {}

  /**
   * The edit that adds it.
   *
   * @throws IOException with a sentence if there is none to add
   */
  static Edit edit(View view) throws IOException {
    Corpus corpus = view.tree().with(view.session().beside(view.file()));
    String number =
        Corpus.number(view.file())
            .orElseThrow(
                () -> new IOException("only a document with a number has revisions to add to"));
    try (GitTree base = GitTree.of(corpus.folder(), BASE)) {
      Corpus since = Corpus.of(corpus.folder(), new XepReader(base));
      Terms terms =
          new Terms(
              view.session().rules().today(),
              "",
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              false);
      Outcome outcome =
          new NewRevision(
                  number,
                  since,
                  BASE,
                  List.of(),
                  Optional.empty(),
                  false,
                  false,
                  Optional.of(initials(view)),
                  terms)
              .plan(corpus);
      if (outcome instanceof Plan plan) {
        XepSource before = plan.files().get(0).before();
        return CodeActions.difference(
            before.span(0, 0), before.text(), plan.files().get(0).after().text());
      }
      throw new IOException(
          outcome instanceof Refused refused ? refused.sentence() : ((Settled) outcome).sentence());
    }
  }

  /** Those of the last revision: who writes on is mostly who wrote before. */
  private static String initials(View view) {
    return view.document()
        .flatMap(document -> document.header().revisions().stream().findFirst())
        .flatMap(Revision::initials)
        .map(Field::text)
        .orElse("");
  }
}
