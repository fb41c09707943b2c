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
 * Every state of every document on the line of first parents up to a commit, newest first, and
 * those aside of it; as a file, a line a state.
 */
final class PublicationLog {
  /** No history at all. */
  static final PublicationLog NOTHING = new PublicationLog("");

  private static final String HEAD = "xep-history 4 ";
  private static final String ASIDE = "aside";
  private static final int FIELDS = 9;

  /**
   * A state of a document.
   *
   * @param version as it states it
   * @param commit the one that brought it
   * @param time that of the commit, in seconds since 1970
   * @param named the XEPs that it names, as in {@link Edition}
   */
  record Entry(
      String number,
      String version,
      String commit,
      long time,
      String content,
      Optional<String> entities,
      Optional<String> dtd,
      Set<String> named) {}

  private final String head;
  private final SortedMap<String, List<Entry>> entries = new TreeMap<>();
  private final SortedMap<String, List<Entry>> asides = new TreeMap<>();

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

  /** The states of a document that were only in what was merged, in no order. */
  List<Entry> asides(String number) {
    return asides.getOrDefault(number, List.of());
  }

  /** Adds a state that is older than all others of its document. */
  void add(Entry entry) {
    entries.computeIfAbsent(entry.number(), n -> new ArrayList<>()).add(entry);
  }

  /** Adds a state that was only in what was merged. */
  void addAside(Entry entry) {
    asides.computeIfAbsent(entry.number(), n -> new ArrayList<>()).add(entry);
  }

  /** Adds all of {@code older}. */
  void append(PublicationLog older) {
    older.entries.values().forEach(states -> states.forEach(this::add));
    older.asides.values().forEach(states -> states.forEach(this::addAside));
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
        Entry entry =
            new Entry(
                fields[1],
                fields[2],
                fields[3],
                Long.parseLong(fields[4]),
                fields[5],
                Optional.of(fields[6]).filter(f -> !f.isEmpty()),
                Optional.of(fields[7]).filter(f -> !f.isEmpty()),
                Set.of(fields[8].split(" ")));
        if (fields[0].equals(ASIDE)) {
          log.addAside(entry);
        } else {
          log.add(entry);
        }
      }
      return log;
    } catch (IOException | RuntimeException e) {
      return NOTHING;
    }
  }

  /** Puts this into {@code file}, as a whole. */
  void write(Path file) throws IOException {
    StringBuilder text = new StringBuilder(HEAD).append(head).append('\n');
    entries.values().forEach(states -> states.forEach(s -> text.append(line("line", s))));
    asides.values().forEach(states -> states.forEach(s -> text.append(line(ASIDE, s))));
    Path temporary = file.resolveSibling(file.getFileName() + "-" + ProcessHandle.current().pid());
    Files.writeString(temporary, text);
    Files.move(
        temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String line(String where, Entry state) {
    return String.join(
            "\t",
            where,
            state.number(),
            state.version(),
            state.commit(),
            state.time() + "",
            state.content(),
            state.entities().orElse(""),
            state.dtd().orElse(""),
            String.join(" ", new TreeSet<>(state.named())))
        + "\n";
  }
}
