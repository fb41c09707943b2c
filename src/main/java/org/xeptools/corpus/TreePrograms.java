package org.xeptools.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xeptools.doap.DoapFile;
import org.xeptools.doap.Software;
import org.xeptools.document.ParseResult;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.source.SourceTree;
import org.xeptools.source.XepSource;

/** A tree's DOAP files, read once, on first use. */
final class TreePrograms {
  private static final Pattern NAME = Pattern.compile("(?i)[^.].*\\.(?:doap|rdf|xml)");
  private static final int MAX_FILES = 1_000;

  private final Layout layout;
  private final SourceTree tree;
  private volatile @Nullable Map<Path, DoapFile> read;

  TreePrograms(Layout layout, SourceTree tree) {
    this.layout = layout;
    this.tree = tree;
  }

  /** The files, sorted; none if there is no such folder, or if it is a link out of the tree. */
  Map<Path, DoapFile> files() {
    Map<Path, DoapFile> known = read;
    if (known == null) {
      known = readAll();
      read = known;
    }
    return known;
  }

  /** True if {@code file} is one of them. */
  boolean has(Path file) {
    return isOurs(file) && files().containsKey(file);
  }

  private boolean isOurs(Path file) {
    Path folder = file.getParent();
    return folder != null
        && folder.getFileName() != null
        && folder.getFileName().toString().equals(DoapFile.FOLDER);
  }

  /** The file as a result with findings but no document. */
  ParseResult result(Path file) {
    DoapFile found = files().get(file);
    return new ParseResult(found.source(), Optional.empty(), found.problems());
  }

  /** The programs of all files, by name; of those with one name, the first. */
  List<Software> all() {
    return files().values().stream()
        .flatMap(file -> file.programs().stream())
        .sorted(
            Comparator.comparing((Software p) -> p.name().toLowerCase(Locale.ROOT))
                .thenComparing(Software::name))
        .toList();
  }

  private Map<Path, DoapFile> readAll() {
    Path folder = layout.folder().resolve(DoapFile.FOLDER);
    if (tree.leadsOut(folder)) {
      return Map.of();
    }
    List<Path> paths;
    try {
      paths = tree.files(folder);
    } catch (IOException e) {
      return Map.of();
    }
    Map<Path, DoapFile> files = new TreeMap<>();
    Set<String> names = new HashSet<>();
    paths.stream()
        .filter(path -> NAME.matcher(path.getFileName().toString()).matches())
        .limit(MAX_FILES)
        .forEach(path -> files.put(path, distinct(read(path), names)));
    return files;
  }

  /** {@code file} without programs whose names are taken. */
  private static DoapFile distinct(DoapFile file, Set<String> names) {
    List<Software> kept = new ArrayList<>();
    List<Finding> problems = new ArrayList<>(file.problems());
    for (Software program : file.programs()) {
      if (names.add(program.name().toLowerCase(Locale.ROOT))) {
        kept.add(program);
      } else {
        problems.add(
            problem(
                file.source(),
                "another file describes '" + program.name() + "' already; this one is left out"));
      }
    }
    return new DoapFile(file.source(), kept, problems);
  }

  private DoapFile read(Path file) {
    try {
      byte[] bytes = tree.read(file, DoapFile.MAX_SIZE + 1);
      if (bytes.length > DoapFile.MAX_SIZE) {
        return unread(
            file, "it has more than " + DoapFile.MAX_SIZE / 1_000_000 + " MB; it is not read");
      }
      return DoapFile.of(XepSource.of(file, new String(bytes, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      return unread(file, "it cannot be read: " + e.getMessage());
    }
  }

  private static DoapFile unread(Path file, String why) {
    XepSource source = XepSource.of(file, "");
    return new DoapFile(source, List.of(), List.of(problem(source, why)));
  }

  private static Finding problem(XepSource source, String message) {
    return Finding.of(DoapFile.RULE, Severity.WARNING, source.span(0, 0), message);
  }
}
