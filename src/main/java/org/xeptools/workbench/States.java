package org.xeptools.workbench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepReader;
import org.xeptools.facts.FactStore;
import org.xeptools.git.ChangedFiles;
import org.xeptools.git.Checkout;
import org.xeptools.git.GitTree;

/**
 * Two states of a tree.
 *
 * @param trees the trees to close after reading
 */
record States(Corpus base, Corpus head, List<GitTree> trees) implements Closeable {

  /** The revision {@code from} and the working tree. */
  static States since(Path folder, String from) throws IOException {
    GitTree base = GitTree.of(folder, from);
    try {
      Stream<Path> declarations =
          Stream.of("xep.ent", "xep.dtd")
              .map(folder::resolve)
              .filter(file -> base.locate(file).isPresent());
      Stream<Path> documents = Corpus.of(folder, new XepReader(base)).files().stream();
      FactStore store = FactStore.of(folder);
      Checkout checkout = base.checkout(Stream.concat(declarations, documents).toList());
      return new States(
          Corpus.of(folder, new XepReader(checkout.written(base)), store),
          Corpus.of(folder, new XepReader(checkout), store),
          List.of(base));
    } catch (IOException | RuntimeException e) {
      base.close();
      throw e;
    }
  }

  /** The revisions {@code from} and {@code to}. */
  static States between(Path folder, String from, String to) throws IOException {
    GitTree base = GitTree.of(folder, from);
    try {
      GitTree head = GitTree.of(folder, to);
      FactStore store = FactStore.of(folder);
      return new States(
          Corpus.of(folder, new XepReader(base), store),
          Corpus.of(folder, new XepReader(head), store),
          List.of(base, head));
    } catch (IOException | RuntimeException e) {
      base.close();
      throw e;
    }
  }

  /** The folder of the working tree. */
  Path root() {
    return trees.get(0).root();
  }

  /** All files of the repository that differ, of any kind. */
  ChangedFiles files() throws IOException {
    return head.tree() instanceof Checkout checkout
        ? ChangedFiles.between(trees.get(0), checkout)
        : ChangedFiles.between(trees.get(0), trees.get(1));
  }

  @Override
  public void close() {
    trees.forEach(GitTree::close);
  }
}
