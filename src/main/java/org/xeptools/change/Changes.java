package org.xeptools.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepDocument;
import org.xeptools.document.XepReader;

/** The documents that differ between two states of a tree, each paired with its old version. */
public final class Changes {
  /** A file was renamed if this share of the smaller version's lines is in both. */
  private static final double LIKENESS = 0.5;

  /** The beginning of a line that many documents have. */
  private static final Pattern COMMON = Pattern.compile("<(!|\\?|section)");

  private Changes() {}

  /**
   * The documents that differ, in order of file; one that was accepted or renamed is one change.
   *
   * @throws IOException if a file cannot be read
   */
  public static List<Change> between(Corpus base, Corpus head) throws IOException {
    try {
      return compare(base, head);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static List<Change> compare(Corpus base, Corpus head) {
    Map<Path, Path> old = byName(base);
    Map<Path, Path> now = byName(head);
    List<Change> changes =
        new ArrayList<>(
            now.entrySet().parallelStream()
                .filter(entry -> old.containsKey(entry.getKey()))
                .filter(entry -> differ(base, old.get(entry.getKey()), head, entry.getValue()))
                .map(entry -> change(base, old.get(entry.getKey()), head, entry.getValue()))
                .toList());
    Set<Path> gone = new HashSet<>(old.values());
    List<Path> added = new ArrayList<>();
    now.forEach(
        (name, file) -> {
          if (old.containsKey(name)) {
            gone.remove(old.get(name));
          } else {
            added.add(file);
          }
        });
    for (Path file : added) {
      Optional<Path> origin = origin(file, gone, base, head);
      origin.ifPresent(gone::remove);
      changes.add(new Change(base, head, origin, Optional.of(file)));
    }
    gone.forEach(file -> changes.add(new Change(base, head, Optional.of(file), Optional.empty())));
    changes.sort(Comparator.comparing(Changes::place));
    return changes;
  }

  private static boolean differ(Corpus base, Path before, Corpus head, Path after) {
    try {
      return !head.tree().holds(after, base.tree().contentName(before));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Change change(Corpus base, Path before, Corpus head, Path after) {
    return new Change(base, head, Optional.of(before), Optional.of(after));
  }

  private static Path place(Change change) {
    return change.after().or(change::before).orElseThrow();
  }

  /** The documents' files by their path within the tree. */
  private static Map<Path, Path> byName(Corpus corpus) {
    Path root = absolute(corpus.folder());
    Map<Path, Path> named = new HashMap<>();
    corpus.files().forEach(file -> named.put(root.relativize(absolute(file)), file));
    return named;
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /**
   * The file that a new one was before: one that is gone, or a ProtoXEP, since the inbox keeps the
   * source of an accepted document.
   */
  private static Optional<Path> origin(Path file, Set<Path> gone, Corpus base, Corpus head) {
    Optional<XepDocument> document = head.read(file).document();
    if (document.isEmpty()) {
      return Optional.empty();
    }
    Set<Path> candidates = new HashSet<>(gone);
    if (head.published().containsValue(file)) {
      candidates.addAll(base.inbox());
    }
    Set<String> lines = lines(document.get().source().text());
    return sorted(candidates).parallelStream()
        .map(candidate -> new Candidate(candidate, likeness(lines, lines(text(base, candidate)))))
        .filter(candidate -> candidate.likeness() > LIKENESS)
        .reduce((a, b) -> b.likeness() > a.likeness() ? b : a) // the first of equals
        .map(Candidate::file);
  }

  private record Candidate(Path file, double likeness) {}

  private static String text(Corpus corpus, Path file) {
    try {
      return new String(corpus.tree().read(file, XepReader.MAX_SIZE), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> sorted(Collection<Path> files) {
    return files.stream().sorted().toList();
  }

  /** The share of the smaller document's lines that the other one also has, 0 to 1. */
  private static double likeness(Set<String> a, Set<String> b) {
    long common = a.stream().filter(b::contains).count();
    return (double) common / Math.max(1, Math.min(a.size(), b.size()));
  }

  /** The lines that differ between documents; markup that every document has is left out. */
  private static Set<String> lines(String text) {
    Set<String> lines = new HashSet<>();
    text.lines()
        .map(String::strip)
        .filter(line -> line.length() > 30 && !COMMON.matcher(line).lookingAt())
        .forEach(lines::add);
    return lines;
  }
}
