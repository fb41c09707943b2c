package org.xeptools.lsp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.ShowDocumentParams;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Outline;
import org.xeptools.preview.Preview;

/** The preview of a tree, whose pages show the open texts as they are typed. */
final class OpenPreview implements AutoCloseable {
  private final Session session;
  private final LiveTree tree;
  private final Preview preview;
  private final Thread thread;
  private final Set<Path> changed = new HashSet<>();

  private OpenPreview(Session session, LiveTree tree, Preview preview) {
    this.session = session;
    this.tree = tree;
    this.preview = preview;
    this.thread = new Thread(this::follow, "preview");
    this.thread.setDaemon(true);
  }

  /**
   * Opens the preview of the tree of {@code view}.
   *
   * @throws IOException if it cannot listen
   */
  static OpenPreview of(Session session, View view) throws IOException {
    Preview.Wish wish =
        new Preview.Wish(
            view.tree().folder(), 0, Optional.empty(), Optional.empty(), session.rules().today());
    Preview preview =
        Preview.open(
            wish,
            touched -> tree(session, view, touched),
            (file, id, words) -> SourcePlace.show(session, file, id, words));
    OpenPreview open = new OpenPreview(session, view.tree(), preview);
    session.whenChanged(open::changed);
    open.thread.start();
    return open;
  }

  /**
   * The tree of {@code view} with the documents that the server has; an editor need not tell it
   * which files were written while the preview watches them.
   */
  private static Corpus tree(Session session, View view, Set<Path> touched) throws IOException {
    List<Path> written = touched.stream().filter(file -> session.text(file).isEmpty()).toList();
    if (!written.isEmpty()) {
      session.touched(written);
    }
    return view.tree().shown(session.beside(view.file()));
  }

  private synchronized void changed(Path file) {
    changed.add(tree.own(file));
    notifyAll();
  }

  private void follow() {
    try {
      preview.touched(Set.of());
      tree.keepShown();
      while (true) {
        preview.touched(next());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // it was closed
    } catch (IllegalStateException e) {
      // The tree cannot be read, which its pages say.
    }
  }

  private synchronized Set<Path> next() throws InterruptedException {
    while (changed.isEmpty()) {
      wait();
    }
    Set<Path> next = Set.copyOf(changed);
    changed.clear();
    return next;
  }

  boolean shows(View view) {
    return view.tree() == tree;
  }

  /** The address of the page of {@code view}, at the nearest anchor above {@code offset}. */
  String address(View view, int offset) {
    Path file = view.file();
    boolean numbered = Corpus.number(file).isPresent();
    String name = String.valueOf(file.getFileName()).replaceAll("\\.xml$", ".html");
    String anchor =
        view.document()
            .map(d -> Outline.of(d).placeOf(view.text().source().span(offset, offset)))
            .orElse("");
    return preview.address().resolve((numbered ? "" : "inbox/") + name) + anchor;
  }

  /** Has the editor open {@code address}; one that cannot do it shows where the page is. */
  void show(String address) {
    if (session.abilities().showing()) {
      ShowDocumentParams params = new ShowDocumentParams(address);
      params.setExternal(true);
      CompletableFuture<?> unused = session.client().showDocument(params);
    } else {
      session
          .client()
          .showMessage(new MessageParams(MessageType.Info, "xep: the preview is at " + address));
    }
  }

  @Override
  public void close() throws IOException {
    session.whenChanged(file -> {});
    thread.interrupt();
    preview.close();
  }
}
