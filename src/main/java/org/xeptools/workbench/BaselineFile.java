package org.xeptools.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.xeptools.finding.Baseline;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.output.WholeFile;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Verdict;
import org.xeptools.source.LimitedFile;

/** A baseline on disk; its documents are named relative to its folder. */
public final class BaselineFile {
  private static final int MAX_SIZE = 50_000_000;

  private final Path file;
  private final Path folder;
  private final Baseline baseline;

  /**
   * Verdicts compared with a baseline.
   *
   * @param verdicts the verdicts, with known findings set apart
   * @param gone the entries that were not found again, with their number
   */
  public record Held(List<Verdict> verdicts, SortedMap<Baseline.Key, Integer> gone) {}

  private BaselineFile(Path file, Path folder, Baseline baseline) {
    this.file = file;
    this.folder = folder;
    this.baseline = baseline;
  }

  private static Path folderOf(Path file) {
    return file.toAbsolutePath().normalize().getParent();
  }

  /** Reads a baseline with paths relative to its own folder. */
  public static BaselineFile read(Path file) throws UserError {
    return read(file, folderOf(file));
  }

  /** Reads a baseline with paths relative to {@code folder}. */
  public static BaselineFile read(Path file, Path folder) throws UserError {
    try {
      Baseline.Parsed parsed = Baseline.parse(LimitedFile.text(file, MAX_SIZE));
      if (parsed.baseline().isEmpty()) {
        throw new UserError(
            file
                + ":"
                + parsed.badLine()
                + " is not a line of a baseline; fix it, or rewrite the file with"
                + " --write-baseline");
      }
      return new BaselineFile(file, folder.toAbsolutePath().normalize(), parsed.baseline().get());
    } catch (NoSuchFileException e) {
      throw new UserError(file + " does not exist; make it with --write-baseline " + file);
    } catch (IOException e) {
      throw new UserError(file + " cannot be read: " + e.getMessage());
    }
  }

  /** Writes a baseline of all findings of {@code verdicts}. */
  public static Baseline write(Path file, List<Verdict> verdicts) throws UserError {
    Baseline baseline = Baseline.of(keys(verdicts, folderOf(file)));
    write(file, baseline);
    return baseline;
  }

  /** Writes this baseline without the entries that are gone. */
  public Baseline shrink(SortedMap<Baseline.Key, Integer> gone) throws UserError {
    Baseline rest = baseline.without(gone);
    write(file, rest);
    return rest;
  }

  private static void write(Path file, Baseline baseline) throws UserError {
    try {
      WholeFile.write(file, baseline.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UserError(String.valueOf(e.getMessage()));
    }
  }

  private static List<Baseline.Key> keys(List<Verdict> verdicts, Path folder) {
    return verdicts.stream()
        .flatMap(v -> v.findings().stream().map(finding -> key(v, finding, folder)))
        .toList();
  }

  private static Baseline.Key key(Verdict verdict, Finding finding, Path folder) {
    return new Baseline.Key(
        name(verdict.source().path(), folder), finding.rule(), verdict.place(finding));
  }

  private static String name(Path document, Path folder) {
    return folder.relativize(document.toAbsolutePath().normalize()).toString().replace('\\', '/');
  }

  /**
   * Sets known findings apart. If there are more findings than an entry counts, all of them are
   * shown.
   */
  public Held hold(List<Verdict> verdicts, RuleSet rules) {
    Baseline now = Baseline.of(keys(verdicts, folder));
    List<Verdict> held = verdicts.stream().map(verdict -> hold(verdict, now)).toList();
    Set<String> judged =
        verdicts.stream().map(v -> name(v.source().path(), folder)).collect(Collectors.toSet());
    return new Held(
        held,
        baseline.gone(
            now,
            key ->
                (rules.has(key.rule()) || rules.info(key.rule()).isEmpty())
                    && (judged.contains(key.document())
                        || !Files.exists(folder.resolve(key.document())))));
  }

  private Verdict hold(Verdict verdict, Baseline now) {
    List<Finding> fresh = new ArrayList<>();
    List<Finding> known = new ArrayList<>();
    for (Finding finding : verdict.findings()) {
      Baseline.Key key = key(verdict, finding, folder);
      int before = baseline.count(key);
      if (before >= now.count(key)) {
        known.add(finding);
      } else if (before == 0) {
        fresh.add(finding);
      } else {
        fresh.add(
            finding.with(
                Note.of("There are " + now.count(key) + " here; the baseline lists " + before)));
      }
    }
    return verdict.with(fresh, known);
  }
}
