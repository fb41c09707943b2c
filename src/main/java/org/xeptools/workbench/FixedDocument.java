package org.xeptools.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepReader;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Fixes;
import org.xeptools.finding.Note;
import org.xeptools.finding.Safety;
import org.xeptools.output.WholeFile;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Verdict;
import org.xeptools.source.DiskTree;
import org.xeptools.source.Edit;
import org.xeptools.source.OverlaidTree;
import org.xeptools.source.XepSource;

/**
 * A document with its fixes applied until none is left.
 *
 * @param before the file before the fixes
 * @param after the verdict on the fixed text
 * @param fixes the number of applied fixes
 * @param refused the fixes that would have broken the document's form
 * @param obstacle why the file is not changed although it may have fixes: {@code is not UTF-8}
 */
public record FixedDocument(
    XepSource before,
    Verdict after,
    int fixes,
    List<FixTrial.Refused> refused,
    Optional<String> obstacle) {
  private static final int MAX_ROUNDS = 10;

  /** A text that is not well-formed shows one fault at a time; each repair is progress. */
  private static final int MAX_REPAIRS = 100;

  /** Applies the fixes of {@code rules}; fixes that need a review only if {@code unsafe}. */
  static FixedDocument of(
      ParseResult read, Corpus corpus, RuleSet rules, boolean unsafe, XepReader reader) {
    return of(rules.check(read, corpus), corpus, rules, unsafe, reader);
  }

  /** The document of {@code first} with all its safe fixes, in memory. */
  public static FixedDocument safely(
      Verdict first, Corpus corpus, RuleSet rules, XepReader reader) {
    return of(first, corpus, rules, false, reader);
  }

  /** The same after the first check, whose verdict is {@code first}. */
  static FixedDocument of(
      Verdict first, Corpus corpus, RuleSet rules, boolean unsafe, XepReader reader) {
    XepSource before = first.source();
    Optional<String> obstacle = obstacle(before, corpus);
    if (obstacle.isPresent()) {
      return new FixedDocument(before, first, 0, List.of(), obstacle);
    }
    boolean declares = corpus.entities().isFile(before.path());
    Function<XepSource, ParseResult> read =
        declares ? source -> with(source, corpus).read(source.path()) : reader::read;
    Verdict verdict = first;
    int applied = 0;
    Map<Integer, FixTrial.Refused> refused = new TreeMap<>();
    int rounds = 0;
    for (int repairs = 0; rounds < MAX_ROUNDS && repairs < MAX_REPAIRS; ) {
      boolean legible = verdict.read().document().isPresent();
      rounds += legible || declares ? 1 : 0;
      repairs += legible || declares ? 0 : 1;
      List<Fix> fixes =
          Fixes.together(fixes(verdict, unsafe)).stream()
              .filter(fix -> !isSame(fix, refused.get(place(fix))))
              .toList();
      if (fixes.isEmpty()) {
        break;
      }
      FixTrial trial = FixTrial.of(fixes, verdict.read(), read);
      trial.refused().forEach(fix -> refused.put(place(fix.fix()), fix));
      if (trial.made().isEmpty()) {
        continue; // other fixes may have overlapped the refused ones
      }
      applied += trial.made().size();
      move(refused, trial.made());
      verdict =
          rules.check(trial.after(), declares ? with(trial.after().source(), corpus) : corpus);
    }
    return new FixedDocument(
        before,
        without(verdict, refused),
        applied,
        List.copyOf(refused.values()),
        Optional.empty());
  }

  /** The tree with the declarations {@code fixed}. */
  private static Corpus with(XepSource fixed, Corpus corpus) {
    byte[] content = fixed.text().getBytes(StandardCharsets.UTF_8);
    try {
      return Corpus.of(
          corpus.folder(), new XepReader(new OverlaidTree(corpus.tree(), fixed.path(), content)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int place(Fix fix) {
    return fix.edits().get(0).span().start();
  }

  private static boolean isSame(Fix fix, FixTrial.@Nullable Refused refused) {
    return refused != null && refused.fix().title().equals(fix.title());
  }

  /** A refused fix is at another offset after other fixes before it. */
  private static void move(Map<Integer, FixTrial.Refused> refused, List<Fix> made) {
    List<Edit> edits = made.stream().flatMap(fix -> fix.edits().stream()).toList();
    Map<Integer, FixTrial.Refused> moved = new TreeMap<>();
    refused.forEach(
        (place, fix) ->
            moved.put(
                place
                    + edits.stream()
                        .filter(edit -> edit.span().start() < place)
                        .mapToInt(edit -> edit.replacement().length() - edit.span().length())
                        .sum(),
                fix));
    refused.clear();
    refused.putAll(moved);
  }

  /** The verdict without the refused fixes. */
  private static Verdict without(Verdict verdict, Map<Integer, FixTrial.Refused> refused) {
    Verdict light = verdict.withoutDocument();
    return refused.isEmpty()
        ? light
        : light.with(
            verdict.findings().stream().map(finding -> without(finding, refused)).toList());
  }

  private static Finding without(Finding finding, Map<Integer, FixTrial.Refused> refused) {
    Optional<FixTrial.Refused> why =
        finding
            .fix()
            .map(fix -> refused.get(place(fix)))
            .filter(r -> isSame(finding.fix().get(), r));
    return why.isEmpty()
        ? finding
        : new Finding(
                finding.rule(),
                finding.severity(),
                finding.message(),
                finding.span(),
                finding.notes(),
                Optional.empty())
            .with(Note.of("The fix was not applied: with it, " + why.get().reason()));
  }

  private static List<Fix> fixes(Verdict verdict, boolean unsafe) {
    return verdict.findings().stream()
        .flatMap(finding -> finding.fix().stream())
        .filter(fix -> unsafe || fix.safety() == Safety.SAFE)
        .toList();
  }

  static Optional<String> obstacle(XepSource source, Corpus corpus) {
    try {
      boolean onDisk = corpus.tree() instanceof DiskTree;
      Path real = onDisk ? source.path().toRealPath() : source.path();
      if (onDisk && !real.startsWith(corpus.folder().toRealPath())) {
        return Optional.of("is reached through a link; its real path is " + real);
      }
      byte[] bytes = corpus.tree().read(source.path(), XepReader.MAX_SIZE + 1);
      if (bytes.length > XepReader.MAX_SIZE) {
        return Optional.of("cannot be read whole");
      }
      // Only then do all bytes that no fix touches stay the same.
      return Arrays.equals(bytes, source.text().getBytes(StandardCharsets.UTF_8))
          ? Optional.empty()
          : Optional.of("is not UTF-8");
    } catch (IOException e) {
      return Optional.of("cannot be read whole");
    }
  }

  /** True if the fixes change the file. */
  public boolean changes() {
    return !before.text().equals(after.source().text());
  }

  /** Writes the file in place; a link to another file of the tree stays a link. */
  void write() throws IOException {
    Path file = before.path().toRealPath();
    WholeFile.write(file, after.source().text().getBytes(StandardCharsets.UTF_8));
  }
}
