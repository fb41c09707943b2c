package org.xeptools.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.xeptools.act.Plan;
import org.xeptools.act.PlannedFile;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepReader;
import org.xeptools.source.OverlaidTree;
import org.xeptools.source.SourceTree;

/** A tree as it will be when plans are carried out, in memory. */
final class PlannedTree {
  private final SourceTree disk;
  private final Map<Path, byte[]> contents = new HashMap<>();
  private Corpus corpus;

  PlannedTree(Corpus corpus) {
    this.disk = corpus.tree();
    this.corpus = corpus;
  }

  /** The tree after all plans so far. */
  Corpus corpus() {
    return corpus;
  }

  /** True if a plan writes {@code file}. */
  boolean has(Path file) {
    return contents.containsKey(file);
  }

  /** Carries out {@code plan}, too. */
  void add(Plan plan) throws IOException {
    boolean rereads = false;
    for (PlannedFile file : plan.files()) {
      contents.put(file.path(), file.after().text().getBytes(StandardCharsets.UTF_8));
      rereads |= file.isNew() || !corpus.isDocument(file.path());
    }
    XepReader reader = new XepReader(new OverlaidTree(disk, contents));
    if (rereads) {
      corpus = Corpus.of(corpus.folder(), reader);
    } else {
      Map<Path, ParseResult> read = new HashMap<>();
      for (PlannedFile file : plan.files()) {
        read.put(file.path(), reader.read(file.path()));
      }
      corpus = corpus.with(read);
    }
  }
}
