package org.xeptools.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What a run is about to do to the files of a tree. It is kept in a folder of the user under the
 * user's seal, never in the tree, which might have brought it along.
 */
final class Journal {
  private static final String KIND = "acts";
  private static final String NONE = "-";

  private final Path file;
  private final Seal seal;
  private final List<String> purpose;

  /**
   * A file that is about to be written.
   *
   * @param aside where its new content is until it takes its place
   * @param digest of its new content
   * @param before its content so far; empty if there was none
   */
  record Item(Path file, Path aside, String digest, Optional<String> before) {}

  /**
   * All that a run is about to do.
   *
   * @param label what it is about, for people
   * @param hasMore true if it is not done when the files are written
   */
  record Entry(String label, boolean hasMore, List<Item> items) {
    List<Path> files() {
      return items.stream().map(Item::file).toList();
    }
  }

  private Journal(Path file, Seal seal, List<String> purpose) {
    this.file = file;
    this.seal = seal;
    this.purpose = purpose;
  }

  /**
   * The journal of the tree in {@code folder}; none if the user has no folder for it, or if that is
   * in one of {@code around}.
   */
  static Optional<Journal> of(Path folder, List<Path> around) throws IOException {
    Optional<Path> state = UserFolder.STATE.find();
    return state.isEmpty() ? Optional.empty() : in(state.get(), folder, around);
  }

  static Optional<Journal> in(Path state, Path folder, List<Path> around) throws IOException {
    Path tree = UserFolder.real(folder);
    List<Path> trees = new ArrayList<>(around);
    trees.add(tree);
    Seal seal = SealKey.seal(state, trees);
    if (seal.isNone()) {
      return Optional.empty();
    }
    Path place = UserFolder.real(state).resolve(KIND);
    UserFolder.makePrivate(place);
    if (!UserFolder.isPrivate(place)) {
      return Optional.empty();
    }
    String name = Seal.digest(tree.toString());
    return Optional.of(new Journal(place.resolve(name), seal, List.of("act", tree.toString())));
  }

  /** The lock of who writes to the tree; waits for it. */
  WriterLock lock(Runnable waiting) throws IOException {
    return WriterLock.of(beside(".lock"), waiting);
  }

  /** True if a run has not ended what it began. */
  boolean isOpen() {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** Notes {@code entry}, so that it outlasts a power cut. */
  void begin(Entry entry) throws IOException {
    byte[] text = seal.close(text(entry), purpose).getBytes(StandardCharsets.UTF_8);
    Path aside = beside(".new");
    Files.deleteIfExists(aside);
    try {
      WholeFile.writeLasting(aside, text);
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
      force(file.getParent());
    } catch (IOException e) {
      throw WholeFile.told(file, e);
    }
  }

  /** Forgets the entry: all that it names is done or taken back. */
  void end() throws IOException {
    Files.deleteIfExists(file);
  }

  /**
   * What a run began and did not end.
   *
   * @throws IOException with one sentence if it cannot be believed
   */
  Entry left() throws IOException {
    return seal.read(file, purpose)
        .flatMap(Journal::entry)
        .orElseThrow(
            () ->
                new IOException(
                    "an earlier act on this tree was stopped halfway, and what it did cannot be read"
                        + " from "
                        + file
                        + "; look at the tree with git status, then delete that file"));
  }

  private Path beside(String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  /** Makes the names in {@code folder} outlast a power cut, where the system can. */
  static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows has no such thing
    }
  }

  private static String text(Entry entry) {
    StringBuilder text = new StringBuilder();
    text.append(coded(entry.label())).append(' ').append(entry.hasMore()).append('\n');
    for (Item item : entry.items()) {
      text.append(coded(item.file().toString()))
          .append(' ')
          .append(coded(item.aside().toString()))
          .append(' ')
          .append(item.digest())
          .append(' ')
          .append(item.before().map(Journal::coded).orElse(NONE))
          .append('\n');
    }
    return text.toString();
  }

  private static Optional<Entry> entry(String text) {
    try {
      List<String> lines = text.lines().toList();
      String[] head = lines.get(0).split(" ", -1);
      List<Item> items = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] parts = line.split(" ", -1);
        items.add(
            new Item(
                Path.of(plain(parts[0])),
                Path.of(plain(parts[1])),
                parts[2],
                parts[3].equals(NONE) ? Optional.empty() : Optional.of(plain(parts[3]))));
      }
      return Optional.of(new Entry(plain(head[0]), head[1].equals("true"), items));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static String coded(String text) {
    return "=" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String plain(String coded) {
    byte[] bytes = Base64.getDecoder().decode(coded.substring(1));
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
