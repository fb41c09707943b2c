package org.xeptools.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.xeptools.output.TreeWriter.Completion;
import org.xeptools.output.TreeWriter.Update;

/** A process that writes files of a tree and dies on the way, with nothing tidied up. */
final class HaltedWrite {
  static final int HALTED = 9;

  private HaltedWrite() {}

  /** The arguments: the state folder, the tree, and before which step to die. */
  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[2]));
  }

  /** How many steps there are; this process dies before {@code last}, 0 for never. */
  static int write(Path state, Path tree, int last) throws IOException {
    AtomicInteger steps = new AtomicInteger();
    TreeWriter writer =
        new TreeWriter(
            Journal.in(state, tree, List.of()),
            () -> {},
            step -> {
              if (steps.incrementAndGet() == last) {
                Runtime.getRuntime().halt(HALTED);
              }
            });
    writer.write("XEP-0518", updates(tree), Optional.of(new Note(tree)));
    return steps.get();
  }

  /** What is written: a changed file, a new one, and one in a folder. */
  static List<Update> updates(Path tree) {
    return List.of(
        new Update(tree.resolve("old.xml"), Optional.of("old\n"), "new\n"),
        new Update(tree.resolve("fresh.xml"), Optional.empty(), "fresh\n"),
        new Update(tree.resolve("inbox/old.xml"), Optional.of("inbox, old\n"), "inbox, new\n"));
  }

  /** A file that stands for a commit. */
  record Note(Path tree) implements Completion {
    private Path file() {
      return tree.resolve("committed");
    }

    @Override
    public void run() throws IOException {
      Files.createFile(file());
    }

    @Override
    public boolean isDone(List<Path> files) {
      return Files.exists(file());
    }

    @Override
    public void undo(List<Path> files) throws IOException {
      Files.deleteIfExists(file());
    }
  }
}
