package org.xeptools.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepReader;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Fixes;
import org.xeptools.finding.Safety;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Verdict;
import org.xeptools.source.XepSource;

/**
 * A document with its fixes applied until none is left.
 *
 * @param before the file as it stands
 * @param after the verdict on what the fixes made of it
 * @param fixes how many were applied
 * @param legible false if the file is not UTF-8, and so was left as it is
 */
public record Mending(XepSource before, Verdict after, int fixes, boolean legible) {
  private static final int MAX_ROUNDS = 10;

  /** Applies the fixes of {@code rules}, those that want a look only if {@code unsafe}. */
  static Mending of(
      ParseResult read, Corpus corpus, RuleSet rules, boolean unsafe, XepReader reader) {
    Verdict verdict = rules.check(read, corpus);
    if (!isUtf8(read.source())) {
      return new Mending(read.source(), verdict, 0, false);
    }
    int applied = 0;
    for (int round = 0; round < MAX_ROUNDS; round++) {
      List<Fix> fixes = Fixes.together(fixes(verdict, unsafe));
      if (fixes.isEmpty()) {
        break;
      }
      XepSource source = verdict.source();
      ParseResult mended =
          reader.read(XepSource.of(source.path(), Fixes.apply(source.text(), fixes)));
      if (isWorse(mended, verdict.read())) {
        break;
      }
      applied += fixes.size();
      verdict = rules.check(mended, corpus);
    }
    return new Mending(read.source(), verdict, applied, true);
  }

  /** No fix may cost a document its form. */
  private static boolean isWorse(ParseResult after, ParseResult before) {
    return after.problems().size() > before.problems().size()
        || (after.document().isEmpty() && before.document().isPresent());
  }

  private static List<Fix> fixes(Verdict verdict, boolean unsafe) {
    return verdict.findings().stream()
        .flatMap(finding -> finding.fix().stream())
        .filter(fix -> unsafe || fix.safety() == Safety.SAFE)
        .toList();
  }

  /** Only then are the bytes that no fix touches certain to come out as they went in. */
  private static boolean isUtf8(XepSource source) {
    try {
      return Arrays.equals(
          Files.readAllBytes(source.path()), source.text().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** True if the fixes change the file. */
  public boolean changes() {
    return !before.text().equals(after.source().text());
  }

  /** Writes the file in place; a link stays a link. */
  void write() throws IOException {
    Path file = before.path().toRealPath();
    WholeFile.write(file, after.source().text().getBytes(StandardCharsets.UTF_8));
  }
}
