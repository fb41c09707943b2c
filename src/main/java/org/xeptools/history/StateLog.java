package org.xeptools.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Every state of every document on the line of first parents up to a commit, newest first, and
 * merged states; its text form has one line per state.
 */
public final class StateLog {
  /** An empty history. */
  static final StateLog NOTHING = new StateLog("", "");

  private static final String HEAD = "xep-history 8";
  private static final String ASIDE = "aside";
  private static final Pattern WHERE = Pattern.compile("line|aside");
  private static final int FIELDS = 13;
  private static final Pattern TEXT = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern CORRECTS = Pattern.compile("true|false");

  /**
   * A state of a document.
   *
   * @param version the version, as written
   * @param date the date of that version, as written
   * @param status the status, as written
   * @param commit the commit that has it first
   * @param time the time of that commit, in seconds since 1970
   * @param named the XEPs that it names, as in {@link PublishedVersion}
   * @param text a digest of its text
   * @param corrects true if it has nearly the words of the state before, but not the same
   */
  public record Entry(
      String number,
      String version,
      String date,
      String status,
      String commit,
      long time,
      String content,
      Optional<String> entities,
      Optional<String> dtd,
      Set<String> named,
      String text,
      boolean corrects) {}

  private static final Pattern NUMBER = Pattern.compile("[0-9]{4}");
  private static final Pattern NAMED = Pattern.compile("[0-9]{4}(#\\S*)?");

  private final String head;
  private final String end;
  private final SortedMap<String, List<Entry>> entries = new TreeMap<>();
  private final SortedMap<String, List<Entry>> asides = new TreeMap<>();

  StateLog(String head, String end) {
    this.head = head;
    this.end = end;
  }

  /** The commit at which a shallow history ends, "" if the history is complete. */
  String end() {
    return end;
  }

  /** The newest commit that was read, "" if there is none. */
  String head() {
    return head;
  }

  /** The states by number of document. */
  public SortedMap<String, List<Entry>> entries() {
    return entries;
  }

  /** The states of a document that are only in merged commits, in no order. */
  public List<Entry> asides(String number) {
    return asides.getOrDefault(number, List.of());
  }

  /** Adds a state that is older than all others of its document. */
  void add(Entry entry) {
    entries.computeIfAbsent(entry.number(), n -> new ArrayList<>()).add(entry);
  }

  /** Adds a state that is only in a merged commit. */
  void addAside(Entry entry) {
    asides.computeIfAbsent(entry.number(), n -> new ArrayList<>()).add(entry);
  }

  /** The ids of all blobs in the log. */
  Set<String> contents() {
    Set<String> names = new HashSet<>();
    Stream.concat(entries.values().stream(), asides.values().stream())
        .flatMap(List::stream)
        .forEach(
            entry -> {
              names.add(entry.content());
              entry.entities().ifPresent(names::add);
              entry.dtd().ifPresent(names::add);
            });
    return names;
  }

  /** Adds all of {@code older}. */
  void append(StateLog older) {
    older.entries.values().forEach(states -> states.forEach(this::add));
    older.asides.values().forEach(states -> states.forEach(this::addAside));
  }

  /** Parses {@code text}; empty if any of it is not in the form of {@link #text}. */
  public static StateLog parse(String text) {
    try {
      List<String> lines = text.lines().toList();
      String[] first = lines.get(0).split("\t", -1);
      if (first.length != 3 || !first[0].equals(HEAD) || !ObjectId.isId(first[1])) {
        return NOTHING;
      }
      StateLog log = new StateLog(first[1], first[2]);
      for (String line : lines.subList(1, lines.size())) {
        String[] fields = line.split("\t", -1);
        if (fields.length != FIELDS) {
          return NOTHING;
        }
        Entry entry =
            new Entry(
                form(NUMBER, fields[1]),
                fields[2],
                fields[3],
                fields[4],
                name(fields[5]),
                Long.parseLong(fields[6]),
                name(fields[7]),
                Optional.of(fields[8]).filter(f -> !f.isEmpty()).map(StateLog::name),
                Optional.of(fields[9]).filter(f -> !f.isEmpty()).map(StateLog::name),
                named(fields[10]),
                form(TEXT, fields[11]),
                Boolean.parseBoolean(form(CORRECTS, fields[12])));
        if (form(WHERE, fields[0]).equals(ASIDE)) {
          log.addAside(entry);
        } else {
          log.add(entry);
        }
      }
      return log;
    } catch (RuntimeException e) {
      return NOTHING;
    }
  }

  private static Set<String> named(String field) {
    Set<String> named = new HashSet<>();
    for (String name : field.split(" ", -1)) {
      if (!name.isEmpty()) {
        named.add(form(NAMED, name));
      }
    }
    return named;
  }

  private static String name(String field) {
    return ObjectId.fromString(field).name();
  }

  private static String form(Pattern form, String field) {
    if (!form.matcher(field).matches()) {
      throw new IllegalArgumentException(field);
    }
    return field;
  }

  /** The log as text. */
  String text() {
    StringBuilder text = new StringBuilder(String.join("\t", HEAD, head, end)).append('\n');
    entries.values().forEach(states -> states.forEach(s -> text.append(line("line", s))));
    asides.values().forEach(states -> states.forEach(s -> text.append(line(ASIDE, s))));
    return text.toString();
  }

  private static String line(String where, Entry state) {
    return String.join(
            "\t",
            where,
            state.number(),
            state.version(),
            state.date(),
            state.status(),
            state.commit(),
            state.time() + "",
            state.content(),
            state.entities().orElse(""),
            state.dtd().orElse(""),
            String.join(" ", new TreeSet<>(state.named())),
            state.text(),
            String.valueOf(state.corrects()))
        + "\n";
  }
}
