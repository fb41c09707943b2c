package org.xeptools.lsp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.xeptools.corpus.Contents;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepDocument;
import org.xeptools.document.XepReader;
import org.xeptools.document.xml.EntityFiles;
import org.xeptools.facts.FactStore;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Verdict;
import org.xeptools.workbench.Recheck;

/**
 * A source tree of which texts are open. What is known of the other documents is kept from one
 * version of a text to the next.
 */
final class LiveTree {
  private final Path folder;
  private final Buffers buffers;
  private final Map<Path, OpenText> included = new HashMap<>();
  private final Map<Path, XepDocument> good = new ConcurrentHashMap<>();
  private volatile State state;
  private boolean fresh = true;

  /** What is known of the files since they were listed, until it is kept. */
  private @Nullable Contents unkept;

  /** What earlier runs found out about the files, for a preview. */
  private @Nullable Contents facts;

  /** The tree of one moment; the reader has its entities. */
  private record State(Corpus corpus, XepReader reader) {}

  private LiveTree(Path folder, Buffers buffers) throws IOException {
    this.folder = folder;
    this.buffers = buffers;
    this.state = read();
  }

  /**
   * The tree in {@code folder}.
   *
   * @throws IOException if it cannot be listed
   */
  static LiveTree of(Path folder, Buffers buffers) throws IOException {
    return new LiveTree(folder, buffers);
  }

  private State read() throws IOException {
    XepReader reader = new XepReader(buffers);
    Corpus corpus = Corpus.of(folder, reader, FactStore.of(folder));
    unkept = corpus.contents();
    return new State(corpus, reader);
  }

  Path folder() {
    return folder;
  }

  /** The tree with the texts that it had when one of them was last looked at. */
  Corpus corpus() {
    return state.corpus();
  }

  XepReader reader() {
    return state.reader();
  }

  /** The file as the tree names it. */
  Path own(Path file) {
    return state.corpus().own(file);
  }

  /** The tree with {@code texts} as they are now; of the others, it keeps what it knows. */
  synchronized Corpus with(Collection<OpenText> texts) {
    boolean other =
        texts.stream()
            .filter(text -> included.get(text.file()) != text)
            .anyMatch(text -> EntityFiles.isDeclarations(text.file()) || isNew(text));
    if (other) {
      refresh();
    }
    State now = state;
    Map<Path, ParseResult> results = new HashMap<>();
    for (OpenText text : texts) {
      if (included.get(text.file()) != text && !EntityFiles.isDeclarations(text.file())) {
        results.put(now.corpus().own(text.file()), read(text));
      }
      included.put(text.file(), text);
    }
    return replace(results);
  }

  private boolean isNew(OpenText text) {
    return !included.containsKey(text.file()) && !buffers.isOnDisk(text.file());
  }

  private Corpus replace(Map<Path, ParseResult> results) {
    State now = state;
    if (fresh) {
      // What earlier runs found out about the files is used by this tree, and by none made of it.
      results.forEach(now.corpus()::lend);
      fresh = false;
    } else if (!results.isEmpty()) {
      now = new State(now.corpus().with(results), now.reader());
      state = now;
    }
    return now.corpus();
  }

  /** Reads {@code file} again, which was closed, or changed on the disk. */
  synchronized void touched(Path file) {
    included.remove(file);
    Path own = own(file);
    if (!buffers.isOnDisk(file)
        || EntityFiles.isDeclarations(file)
        || !state.corpus().isDocument(own)) {
      refresh();
    } else {
      replace(Map.of(own, Corpus.read(own, state.reader())));
    }
  }

  /** Forgets what is known of the files. */
  synchronized void refresh() {
    included.clear();
    fresh = true;
    facts = null;
    try {
      state = read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What an earlier run found in {@code text}, if nothing that it depends on has changed. */
  synchronized Optional<Verdict> known(OpenText text, RuleSet rules) {
    Corpus corpus = state.corpus();
    return fresh ? new Recheck(rules).known(corpus.own(text.file()), corpus) : Optional.empty();
  }

  /**
   * Judges {@code file}, and keeps what was found for later runs, if this is the first to do so.
   */
  synchronized Verdict judgeFirst(Path file, RuleSet rules) {
    Recheck recheck = new Recheck(rules);
    Verdict verdict = recheck.verdict(file, state.corpus());
    recheck.keep();
    return verdict;
  }

  /** The result of reading {@code text}. */
  ParseResult read(OpenText text) {
    return text.read(state.reader(), Optional.ofNullable(good.get(text.file())));
  }

  /** The document in {@code text} or, if it is not well-formed, in its last version that was. */
  Optional<XepDocument> document(OpenText text) {
    Optional<XepDocument> now = read(text).document();
    now.ifPresent(document -> good.put(text.file(), document));
    return now.or(() -> Optional.ofNullable(good.get(text.file())));
  }

  /**
   * The tree for a preview, after {@code touched} files were perhaps written: with the open texts
   * as they are now, and with what earlier runs found out about files that were not read.
   *
   * @throws IOException if it cannot be listed
   */
  Corpus shown(Collection<OpenText> texts) throws IOException {
    Corpus corpus = with(texts);
    synchronized (this) {
      Contents known = facts;
      if (known == null) {
        known = Corpus.of(folder, state.reader(), FactStore.of(folder)).contents();
        facts = known;
      }
      return corpus.besides(known);
    }
  }

  /** Keeps what a preview found out about the files. */
  synchronized void keepShown() {
    if (facts != null) {
      facts.keep();
    }
  }

  /**
   * Keeps what was found out about the files as they are on the disk, for this server's next start
   * and for other commands.
   */
  synchronized void keep() {
    Contents known = unkept;
    unkept = null;
    if (known != null) {
      known.keep();
    }
  }

  /** Forgets the last version of {@code file} that could be read. */
  void close(Path file) {
    good.remove(file);
  }
}
