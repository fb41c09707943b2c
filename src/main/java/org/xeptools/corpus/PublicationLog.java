package org.xeptools.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every state of every document on the line of first parents up to a commit, newest first; as a
 * file, a line a state.
 */
final class PublicationLog {
  /** No history at all. */
  static final PublicationLog NOTHING = new PublicationLog("");

  private static final String HEAD = "xep-history 3 ";
  private static final int FIELDS = 7;

  /**
   * A state of a document.
   *
   * @param version as it states it
   * @param commit the one that brought it
   * @param named the XEPs that it names, as in {@link Edition}
   */
  record Entry(
      String number,
      String version,
      String commit,
      String content,
      Optional<String> entities,
      Optional<String> dtd,
      Set<String> named) {}

  private final String head;
  private final SortedMap<String, List<Entry>> entries = new TreeMap<>();

  PublicationLog(String head) {
    this.head = head;
  }

  /** The commit that it goes up to, "" if to none. */
  String head() {
    return head;
  }

  /** The states by number of document. */
  SortedMap<String, List<Entry>> entries() {
    return entries;
  }

  /** Adds a state that is older than all others of its document. */
  void add(Entry entry) {
    entries.computeIfAbsent(entry.number(), n -> new ArrayList<>()).add(entry);
  }

  /** Adds all of {@code older}. */
  void append(PublicationLog older) {
    older.entries.values().forEach(states -> states.forEach(this::add));
  }

  /** What is in {@code file}; nothing if it is not there, or garbled. */
  static PublicationLog read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      PublicationLog log = new PublicationLog(lines.get(0).substring(HEAD.length()));
      for (String line : lines.subList(1, lines.size())) {
        String[] fields = line.split("\t", -1);
        if (fields.length != FIELDS || !lines.get(0).startsWith(HEAD)) {
          return NOTHING;
        }
        log.add(
            new Entry(
                fields[0],
                fields[1],
                fields[2],
                fields[3],
                Optional.of(fields[4]).filter(f -> !f.isEmpty()),
                Optional.of(fields[5]).filter(f -> !f.isEmpty()),
                Set.of(fields[6].split(" "))));
      }
      return log;
    } catch (IOException | RuntimeException e) {
      return NOTHING;
    }
  }

  /** Puts this into {@code file}, as a whole. */
  void write(Path file) throws IOException {
    StringBuilder text = new StringBuilder(HEAD).append(head).append('\n');
    for (List<Entry> states : entries.values()) {
      for (Entry state : states) {
        text.append(
            String.join(
                "\t",
                state.number(),
                state.version().replaceAll("\\s", " "),
                state.commit(),
                state.content(),
                state.entities().orElse(""),
                state.dtd().orElse(""),
                String.join(" ", new TreeSet<>(state.named()))));
        text.append('\n');
      }
    }
    Path aside = file.resolveSibling(file.getFileName() + "-" + ProcessHandle.current().pid());
    Files.writeString(aside, text);
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
