package org.xeptools.site.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.finding.Severity;
import org.xeptools.output.OutputFolder;
import org.xeptools.site.build.Manifest.Done;
import org.xeptools.site.build.Manifest.Planned;
import org.xeptools.site.build.Manifest.Stamp;
import org.xeptools.source.SourceSpan;

/**
 * A manifest as lines of fields separated by tabs. It is read at each start, so no library is
 * loaded for it.
 */
final class ManifestText {
  private static final String HEAD = "xep-site 4";
  private static final String END = "end";

  private ManifestText() {}

  static String write(Manifest manifest) {
    StringBuilder out = new StringBuilder(1 << 18);
    line(out, HEAD);
    line(
        out,
        "build",
        manifest.footprint(),
        manifest.program(),
        manifest.accepted(),
        manifest.inbox(),
        manifest.unreadable());
    manifest
        .tasks()
        .forEach(
            (name, task) -> {
              line(out, "task", name, task.key(), task.source().map(Path::toString).orElse(""));
              task.files().forEach(f -> line(out, "file", f.path(), f.size(), f.modified()));
              task.problems().forEach(problem -> finding(out, problem));
            });
    manifest
        .batches()
        .forEach(
            (name, batch) -> {
              line(out, "batch", name, batch.key());
              batch.tasks().forEach(task -> line(out, "planned", task));
            });
    manifest
        .findings()
        .forEach(
            (file, findings) -> {
              line(out, "document", file);
              findings.forEach(finding -> finding(out, finding));
            });
    line(out, END);
    return out.toString();
  }

  private static void finding(StringBuilder out, Finding finding) {
    line(
        out,
        "finding",
        finding.rule(),
        finding.severity(),
        finding.message(),
        finding.span().file(),
        finding.span().start(),
        finding.span().end());
    for (Note note : finding.notes()) {
      note.span()
          .ifPresentOrElse(
              span -> line(out, "note", note.message(), span.file(), span.start(), span.end()),
              () -> line(out, "note", note.message()));
    }
  }

  private static void line(StringBuilder out, Object... fields) {
    for (int i = 0; i < fields.length; i++) {
      out.append(i == 0 ? "" : "\t");
      String text = fields[i].toString();
      for (int c = 0; c < text.length(); c++) {
        switch (text.charAt(c)) {
          case '\\' -> out.append("\\\\");
          case '\t' -> out.append("\\t");
          case '\n' -> out.append("\\n");
          case '\r' -> out.append("\\r");
          default -> out.append(text.charAt(c));
        }
      }
    }
    out.append('\n');
  }

  /** Empty if the format is another one, or broken. */
  static Optional<Manifest> read(String text) {
    try {
      return Optional.of(new Reading(text).manifest());
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  /** The footprint in the record {@code text}; "" if the format is another one. */
  static String footprint(String text) {
    try {
      return new Reading(text).line.get(1);
    } catch (RuntimeException e) {
      return "";
    }
  }

  private static String plain(String field) {
    if (field.indexOf('\\') < 0) {
      return field;
    }
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == '\\') {
        i++;
        plain.append(
            switch (field.charAt(i)) {
              case 't' -> '\t';
              case 'n' -> '\n';
              case 'r' -> '\r';
              default -> field.charAt(i);
            });
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** Reads the lines in one pass. */
  private static final class Reading {
    private final Iterator<String> lines;
    private List<String> line = List.of("");

    Reading(String text) {
      lines = text.lines().iterator();
      next();
      require(is(HEAD));
      next();
    }

    private void next() {
      line = lines.hasNext() ? fields(lines.next()) : List.of("");
    }

    private static List<String> fields(String line) {
      List<String> fields = new ArrayList<>(7);
      int start = 0;
      for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', start)) {
        fields.add(plain(line.substring(start, tab)));
        start = tab + 1;
      }
      fields.add(plain(line.substring(start)));
      return fields;
    }

    private static void require(boolean form) {
      if (!form) {
        throw new NoSuchElementException("no manifest");
      }
    }

    private boolean is(String kind) {
      return line.get(0).equals(kind);
    }

    private int number(int field) {
      return Integer.parseInt(line.get(field));
    }

    Manifest manifest() {
      List<String> build = line;
      next();
      Map<String, Done> tasks = new TreeMap<>();
      while (is("task")) {
        String name = line.get(1);
        Optional<Path> source =
            Optional.of(line.get(3)).filter(path -> !path.isEmpty()).map(Path::of);
        tasks.put(name, task(line.get(2), source));
      }
      Map<String, Planned> batches = new TreeMap<>();
      while (is("batch")) {
        String name = line.get(1);
        batches.put(name, batch(line.get(2)));
      }
      Map<Path, List<Finding>> findings = new TreeMap<>();
      while (is("document")) {
        Path file = Path.of(line.get(1));
        next();
        findings.put(file, findings());
      }
      require(is(END));
      return new Manifest(
          build.get(1),
          build.get(2),
          Integer.parseInt(build.get(3)),
          Integer.parseInt(build.get(4)),
          Integer.parseInt(build.get(5)),
          tasks,
          batches,
          findings);
    }

    private Planned batch(String key) {
      List<String> tasks = new ArrayList<>();
      for (next(); is("planned"); next()) {
        tasks.add(line.get(1));
      }
      return new Planned(key, tasks);
    }

    private Done task(String key, Optional<Path> source) {
      List<Stamp> files = new ArrayList<>(3);
      for (next(); is("file"); next()) {
        require(OutputFolder.isInside(line.get(1)));
        files.add(new Stamp(line.get(1), Long.parseLong(line.get(2)), Long.parseLong(line.get(3))));
      }
      return new Done(key, source, files, findings());
    }

    private List<Finding> findings() {
      List<Finding> findings = new ArrayList<>(0);
      while (is("finding")) {
        Finding finding =
            Finding.of(
                line.get(1),
                Severity.valueOf(line.get(2)),
                new SourceSpan(Path.of(line.get(4)), number(5), number(6)),
                line.get(3));
        for (next(); is("note"); next()) {
          finding =
              finding.with(
                  line.size() == 2
                      ? Note.of(line.get(1))
                      : Note.at(
                          new SourceSpan(Path.of(line.get(2)), number(3), number(4)), line.get(1)));
        }
        findings.add(finding);
      }
      return findings;
    }
  }
}
