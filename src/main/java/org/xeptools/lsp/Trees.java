package org.xeptools.lsp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepReader;

/** The trees that an editor has looked at, each found once. */
final class Trees {
  private final Buffers buffers;
  private final Map<Path, LiveTree> trees = new ConcurrentHashMap<>();
  private final Map<Path, LiveTree> treeBeside = new ConcurrentHashMap<>();

  Trees(Buffers buffers) {
    this.buffers = buffers;
  }

  /** The trees found so far. */
  List<LiveTree> all() {
    return List.copyOf(trees.values());
  }

  /** The tree that {@code file} is in. */
  LiveTree of(Path file) {
    Path beside = Optional.ofNullable(file.getParent()).orElse(file);
    return treeBeside.computeIfAbsent(beside, b -> treeAround(file));
  }

  private LiveTree treeAround(Path file) {
    try {
      return treeIn(Corpus.folderOf(file, new XepReader(buffers)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LiveTree treeIn(Path folder) {
    return trees.computeIfAbsent(
        folder.toAbsolutePath().normalize(),
        f -> {
          try {
            return LiveTree.of(f, buffers);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** The trees of {@code folders}, too. */
  Collection<LiveTree> with(Collection<Path> folders) {
    folders.forEach(this::add);
    return all();
  }

  /** Makes the tree in {@code folder} or, as in a checkout, in a folder below it. */
  private void add(Path folder) {
    try {
      LiveTree tree = treeIn(folder);
      if (tree.corpus().files().isEmpty()) {
        trees.remove(folder);
        tree.corpus().treesBelow().forEach(this::treeIn);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
