package org.xeptools.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xeptools.output.Journal.Entry;
import org.xeptools.output.Journal.Item;

/**
 * Writes files of a tree, all of them or none. If the process is killed on the way, the next one
 * takes back what it did. Two processes write one after the other.
 */
public final class TreeWriter {
  private final Optional<Journal> journal;
  private final Runnable waiting;
  private final Steps steps;

  /**
   * The new content of a file.
   *
   * @param file no link
   * @param before its content so far; empty if it is new
   */
  public record Update(Path file, Optional<String> before, String after) {}

  /** What has to follow when the files are written: a commit. */
  public interface Completion {
    /** Does it. */
    void run() throws IOException;

    /** True if it is done with {@code files}. */
    boolean isDone(List<Path> files) throws IOException;

    /** Takes back what of it is half-done, when {@code files} are as they were. */
    void undo(List<Path> files) throws IOException;
  }

  /**
   * What was found of a run that was killed.
   *
   * @param label what it was about, for people
   * @param isWhole true if nothing of it was missing
   * @param restored the files that are as they were before it
   * @param changed the files that somebody else changed since and that were left alone
   */
  public record TakenBack(String label, boolean isWhole, List<Path> restored, List<Path> changed) {}

  /** Is told of each step before it is taken, so that a test can stop there. */
  interface Steps {
    void before(String step);
  }

  TreeWriter(Optional<Journal> journal, Runnable waiting, Steps steps) {
    this.journal = journal;
    this.waiting = waiting;
    this.steps = steps;
  }

  /**
   * Writes to the tree in {@code folder}.
   *
   * @param around folders from which the record of what is done must not come, beside the tree
   * @param waiting run if another process writes to the tree and has to be waited for
   */
  public static TreeWriter of(Path folder, List<Path> around, Runnable waiting) throws IOException {
    return new TreeWriter(Journal.of(folder, around), waiting, step -> {});
  }

  /**
   * Writes {@code updates} and does what follows.
   *
   * @throws IOException with one sentence; then no file is changed
   */
  public void write(String label, List<Update> updates, Optional<Completion> completion)
      throws IOException {
    Closeable lock = lock();
    try {
      if (journal.filter(Journal::isOpen).isPresent()) {
        throw new IOException("another act on this tree was stopped halfway; try again");
      }
      List<Item> items = new ArrayList<>();
      for (Update update : updates) {
        requireUntouched(update);
        items.add(
            new Item(
                absolute(update.file()),
                absolute(WholeFile.aside(update.file())),
                Seal.digest(update.after()),
                update.before()));
      }
      write(new Entry(label, completion.isPresent(), items), updates, completion);
    } finally {
      lock.close();
    }
  }

  private void write(Entry entry, List<Update> updates, Optional<Completion> completion)
      throws IOException {
    if (journal.isPresent()) {
      steps.before("note");
      journal.get().begin(entry);
    }
    try {
      for (int i = 0; i < updates.size(); i++) {
        Item item = entry.items().get(i);
        step("prepare", item, () -> prepare(item));
        byte[] content = updates.get(i).after().getBytes(StandardCharsets.UTF_8);
        step("fill", item, () -> WholeFile.fill(item.aside(), item.file(), content));
      }
      for (Item item : entry.items()) {
        step("move", item, () -> WholeFile.move(item.aside(), item.file()));
      }
      folders(entry).forEach(Journal::force);
      if (completion.isPresent()) {
        steps.before("complete");
        completion.get().run();
      }
      steps.before("end");
      end();
    } catch (IOException | RuntimeException | Error e) {
      try {
        takeBack(entry, completion);
      } catch (IOException | RuntimeException also) {
        throw new IOException(
            e.getMessage()
                + "; what was written could not be taken back ("
                + also.getMessage()
                + "); the next act on this tree tries it again",
            e);
      }
      throw e;
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private void step(String name, Item item, Work work) throws IOException {
    steps.before(name);
    try {
      work.run();
    } catch (IOException e) {
      throw WholeFile.told(item.file(), e);
    }
  }

  private static void prepare(Item item) throws IOException {
    boolean there = Files.exists(item.file(), LinkOption.NOFOLLOW_LINKS);
    if (there && !Files.isRegularFile(item.file(), LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(
          item.file().toString(), null, "something else than a file is there");
    }
    Files.createDirectories(item.file().getParent());
  }

  private static Set<Path> folders(Entry entry) {
    Set<Path> all = new LinkedHashSet<>();
    entry.items().forEach(item -> all.add(item.file().getParent()));
    return all;
  }

  private Closeable lock() throws IOException {
    return journal.isPresent() ? journal.get().lock(waiting) : () -> {};
  }

  private void end() throws IOException {
    if (journal.isPresent()) {
      journal.get().end();
    }
  }

  /** Another program may have written the file since it was read. */
  private static void requireUntouched(Update update) throws IOException {
    Path file = update.file();
    if (update.before().isEmpty()) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new IOException(file + " was made meanwhile; try again");
      }
    } else if (!is(file, Seal.digest(update.before().get()))) {
      throw new IOException(file + " was changed meanwhile; try again");
    }
  }

  private static boolean is(Path file, String digest) throws IOException {
    return Files.isRegularFile(file) && Seal.digest(Files.readAllBytes(file)).equals(digest);
  }

  private static Path absolute(Path file) {
    return file.toAbsolutePath().normalize();
  }

  /**
   * Takes back what a killed run began, if there is any.
   *
   * @param completion what followed the files of acts on this tree, if anything
   * @throws IOException with one sentence if that cannot be done
   */
  public Optional<TakenBack> recover(Completion completion) throws IOException {
    if (journal.filter(Journal::isOpen).isEmpty()) {
      return Optional.empty();
    }
    Closeable lock = lock();
    try {
      if (!journal.get().isOpen()) {
        return Optional.empty(); // another run was still at it
      }
      Entry entry = journal.get().left();
      return Optional.of(
          takeBack(entry, entry.hasMore() ? Optional.of(completion) : Optional.empty()));
    } finally {
      lock.close();
    }
  }

  /** Gives each file that has the new content its old one. */
  private TakenBack takeBack(Entry entry, Optional<Completion> completion) throws IOException {
    List<Item> written = new ArrayList<>();
    List<Path> changed = new ArrayList<>();
    for (Item item : entry.items()) {
      if (is(item.file(), item.digest())) {
        written.add(item);
      } else if (!isBefore(item)) {
        changed.add(item.file());
      }
    }
    boolean isWhole =
        written.size() == entry.items().size()
            && (completion.isEmpty() || completion.get().isDone(entry.files()));
    if (!isWhole) {
      for (Item item : written) {
        restore(item);
      }
      if (completion.isPresent()) {
        completion.get().undo(entry.files());
      }
    }
    for (Item item : entry.items()) {
      if (Files.isRegularFile(item.aside(), LinkOption.NOFOLLOW_LINKS)) {
        Files.deleteIfExists(item.aside());
      }
    }
    folders(entry).forEach(Journal::force);
    end();
    return new TakenBack(
        entry.label(), isWhole, written.stream().map(Item::file).toList(), changed);
  }

  private static boolean isBefore(Item item) throws IOException {
    return item.before().isPresent()
        ? is(item.file(), Seal.digest(item.before().get()))
        : !Files.exists(item.file(), LinkOption.NOFOLLOW_LINKS);
  }

  private static void restore(Item item) throws IOException {
    if (item.before().isEmpty()) {
      Files.deleteIfExists(item.file());
    } else {
      Files.deleteIfExists(item.aside());
      byte[] content = item.before().get().getBytes(StandardCharsets.UTF_8);
      WholeFile.replace(item.file(), item.aside(), content);
    }
  }
}
