package org.xeptools.lsp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Exhausted;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.EntityFiles;
import org.xeptools.finding.Finding;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Verdict;

/**
 * Judges open texts, one after the other, on a thread of its own: the one that was changed last
 * first, each in its newest version. A text that is changed while it is judged is given up, but not
 * more than twice in a row, so that somebody who types on and on sees findings, too.
 */
final class Analysis implements AutoCloseable {
  private static final int GIVEN_UP = 2;

  /** What the analysis asks of the rest of the server. */
  interface Scene {
    /** The newest version of {@code file}, if it is open. */
    Optional<OpenText> text(Path file);

    /** All open texts of the tree of {@code file}. */
    Collection<OpenText> beside(Path file);

    LiveTree tree(Path file);

    RuleSet rules();
  }

  private final Scene scene;
  private final Consumer<Judgement> told;
  private final BiConsumer<Path, Throwable> failed;
  private final Thread thread;
  private final LinkedHashSet<Path> changed = new LinkedHashSet<>();
  private final LinkedHashSet<Path> bystanders = new LinkedHashSet<>();
  private final Map<Path, Judgement> judged = new HashMap<>();
  private final Map<Path, CompletableFuture<Judgement>> awaited = new HashMap<>();
  private final Map<Path, String> faces = new HashMap<>();
  private final Map<Path, OpenText> opened = new ConcurrentHashMap<>();
  private volatile boolean ended;

  /**
   * @param told takes each judgement, on the analysis' thread
   * @param failed takes what went wrong with a text
   */
  Analysis(Scene scene, Consumer<Judgement> told, BiConsumer<Path, Throwable> failed) {
    this.scene = scene;
    this.told = told;
    this.failed = failed;
    this.thread = new Thread(this::work, "analysis");
    this.thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** {@code text} was opened. */
  void opened(OpenText text) {
    opened.put(text.file(), text);
  }

  /** {@code file} has a new version. */
  synchronized void changed(Path file) {
    changed.remove(file);
    changed.add(file);
    notifyAll();
  }

  /** {@code file} is to be judged again after the changed ones, since others have changed. */
  synchronized void again(Path file) {
    judged.remove(file);
    bystanders.add(file);
    notifyAll();
  }

  synchronized void closed(Path file) {
    changed.remove(file);
    bystanders.remove(file);
    judged.remove(file);
    faces.remove(file);
    CompletableFuture<Judgement> waiting = awaited.remove(file);
    if (waiting != null) {
      waiting.cancel(false);
    }
  }

  /** The judgement on the newest version of {@code file}, perhaps later. */
  synchronized CompletableFuture<Judgement> judgement(Path file) {
    Judgement known = judged.get(file);
    Optional<OpenText> now = scene.text(file);
    if (now.isEmpty()) {
      return CompletableFuture.failedFuture(new CancellationException("the text was closed"));
    }
    if (known != null && known.text() == now.get()) {
      return CompletableFuture.completedFuture(known);
    }
    CompletableFuture<Judgement> waiting =
        awaited.computeIfAbsent(file, f -> new CompletableFuture<>());
    changed(file);
    return waiting.copy();
  }

  private void work() {
    for (Optional<Path> next = next(); next.isPresent(); next = next()) {
      judge(next.get());
    }
  }

  /**
   * True if {@code text} is the version that was opened. One that was changed before it was looked
   * at may have been well-formed only then.
   */
  private boolean isOpening(OpenText text) {
    OpenText first = opened.remove(text.file());
    if (first != null && first != text) {
      scene.tree(text.file()).document(first);
    }
    return first == text;
  }

  /** The text to judge next, when there is one; none after the end. */
  private synchronized Optional<Path> next() {
    while (!ended && changed.isEmpty() && bystanders.isEmpty()) {
      try {
        wait();
      } catch (InterruptedException e) {
        return Optional.empty(); // the program ends
      }
    }
    if (ended) {
      return Optional.empty();
    }
    Set<Path> queue = changed.isEmpty() ? bystanders : changed;
    List<Path> all = new ArrayList<>(queue);
    Path file = all.get(all.size() - 1);
    queue.remove(file);
    return Optional.of(file);
  }

  private void judge(Path file) {
    for (int givenUp = 0; ; givenUp++) {
      OpenText text = scene.text(file).orElse(null);
      if (text == null) {
        return;
      }
      boolean patient = givenUp >= GIVEN_UP;
      BooleanSupplier outdated =
          () -> ended || (!patient && scene.text(file).filter(now -> now == text).isEmpty());
      try {
        finish(Exhausted.guard(() -> judge(text, outdated)));
        return;
      } catch (CancellationException e) {
        if (ended) {
          return;
        }
        // There is a newer version.
      } catch (RuntimeException | Error e) {
        fail(file, e);
        return;
      }
    }
  }

  private Judgement judge(OpenText text, BooleanSupplier outdated) {
    LiveTree tree = scene.tree(text.file());
    boolean opening = isOpening(text);
    Optional<Verdict> known = opening ? tree.known(text, scene.rules()) : Optional.empty();
    known.ifPresent(verdict -> tell(new Judgement(text, tree.corpus(), verdict, List.of())));
    Corpus corpus = tree.with(scene.beside(text.file()));
    Path own = corpus.own(text.file());
    ParseResult read = EntityFiles.isDeclarations(own) ? corpus.read(own) : tree.read(text);
    tree.document(text);
    // If it is known, this warms up for the keys to come.
    Verdict verdict =
        opening && known.isEmpty()
            ? tree.judgeFirst(own, scene.rules())
            : scene.rules().check(read, corpus, outdated);
    List<Finding> declarations =
        tree.reader().declarations().faulty().stream()
            .flatMap(list -> list.met().stream())
            .filter(finding -> scene.rules().has(finding.rule()))
            .toList();
    return new Judgement(text, corpus, verdict, declarations);
  }

  /** Tells what an earlier run found, to those who wait as well. */
  private void tell(Judgement judgement) {
    CompletableFuture<Judgement> waiting;
    synchronized (this) {
      waiting = awaited.remove(judgement.text().file());
    }
    told.accept(judgement);
    if (waiting != null) {
      waiting.complete(judgement);
    }
  }

  private void finish(Judgement judgement) {
    Path file = judgement.text().file();
    List<CompletableFuture<Judgement>> waiting = new ArrayList<>();
    String face = face(judgement);
    boolean another;
    synchronized (this) {
      if (scene.text(file).filter(now -> now == judgement.text()).isPresent()) {
        judged.put(file, judgement);
        changed.remove(file);
        Optional.ofNullable(awaited.remove(file)).ifPresent(waiting::add);
      } else if (scene.text(file).isPresent()) {
        changed.add(file);
      } else {
        return;
      }
      // Others may have been judged with an earlier version of a text that is judged the first
      // time.
      another = !face.equals(faces.put(file, face));
    }
    if (another) {
      scene.beside(file).stream()
          .map(OpenText::file)
          .filter(other -> !other.equals(file))
          .forEach(this::again);
    }
    told.accept(judgement);
    scene.tree(file).keep();
    waiting.forEach(future -> future.complete(judgement));
  }

  /** What rules on other documents look at in the text. */
  private String face(Judgement judgement) {
    Path file = judgement.text().file();
    return EntityFiles.isDeclarations(file)
        ? judgement.text().text()
        : scene.tree(file).read(judgement.text()).document().map(Analysis::face).orElse("");
  }

  private static String face(XepDocument document) {
    StringBuilder face = new StringBuilder(document.anchors().all().toString());
    face.append(document.source().textOf(document.header().element().span()));
    document.listings().stream()
        .filter(listing -> listing.isSchema() || !listing.isExample())
        .forEach(listing -> face.append(listing.text().value()));
    return face.toString();
  }

  private void fail(Path file, Throwable failure) {
    CompletableFuture<Judgement> waiting;
    synchronized (this) {
      waiting = awaited.remove(file);
    }
    failed.accept(file, failure);
    if (waiting != null) {
      waiting.completeExceptionally(failure);
    }
  }

  @Override
  public synchronized void close() {
    ended = true;
    notifyAll();
  }
}
