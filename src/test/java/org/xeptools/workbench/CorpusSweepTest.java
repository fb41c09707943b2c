package org.xeptools.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xeptools.SharedCorpus;
import org.xeptools.TestSeries;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepReader;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Rules;
import org.xeptools.rule.Verdict;
import org.xeptools.source.XepSource;

/**
 * All rules on a whole series, and all their fixes. The counts are a committed list that a person
 * reads when it changes: {@code mvn test -Dtest=CorpusSweepTest -Dxep.counts=write} writes it anew.
 * The findings behind the counts are left in {@code target/corpus-findings.txt}, those of our own
 * series in {@code target/series-findings.txt}.
 */
@Tag("corpus")
class CorpusSweepTest {
  private static final RuleSet RULES = Rules.on(SharedCorpus.DATE);
  private static final Map<TestSeries, Sweep> SWEEPS = new ConcurrentHashMap<>();

  /** A series, and the verdicts on its documents and on xep.ent. */
  private record Sweep(Corpus corpus, List<Verdict> verdicts, List<Judged> judged) {}

  @AfterAll
  static void forget() {
    SWEEPS.clear();
  }

  private static String name(TestSeries series) {
    return series.isPublished() ? "corpus" : "series";
  }

  private record Judged(Path folder, XepSource source, Finding finding) {
    String line() {
      return String.format(
          "%s:%s: %s[%s]: %s",
          folder.relativize(source.path()),
          source.startOf(finding.span()),
          finding.severity().word(),
          finding.rule(),
          finding.message());
    }
  }

  private static List<Judged> judged(TestSeries series) {
    return sweep(series).judged();
  }

  private static Sweep sweep(TestSeries series) {
    return SWEEPS.computeIfAbsent(series, CorpusSweepTest::judge);
  }

  private static Sweep judge(TestSeries series) {
    try {
      Corpus corpus = series.tree();
      List<Path> files = new ArrayList<>(corpus.files());
      files.add(corpus.entities().file().orElseThrow());
      List<Verdict> verdicts =
          files.parallelStream().map(file -> RULES.check(corpus.read(file), corpus)).toList();
      List<Judged> judged =
          verdicts.stream()
              .flatMap(
                  verdict ->
                      verdict.findings().stream()
                          .map(f -> new Judged(series.folder(), verdict.source(), f)))
              .toList();
      Path findings = Path.of("target", name(series) + "-findings.txt");
      Files.createDirectories(findings.getParent());
      Files.write(findings, judged.stream().map(Judged::line).sorted().toList());
      return new Sweep(corpus, verdicts, judged);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("org.xeptools.TestSeries#all")
  void countsAreThoseThatWereRead(TestSeries series) throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    for (Judged j : judged(series)) {
      counts.merge(j.finding().rule() + " " + j.finding().severity().word(), 1, Integer::sum);
    }
    List<String> lines =
        counts.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList();
    Path known = Path.of("src/test/resources", name(series) + "-counts.txt");
    if ("write".equals(System.getProperty("xep.counts"))) {
      Files.write(known, lines);
    }
    assertThat(lines).containsExactlyElementsOf(Files.readAllLines(known));
  }

  @ParameterizedTest
  @MethodSource("org.xeptools.TestSeries#all")
  void everySpanIsAPlaceInItsOwnFile(TestSeries series) {
    assertThat(judged(series))
        .allSatisfy(
            j -> {
              assertThat(j.finding().span().file()).isEqualTo(j.source().path());
              if (!j.finding().rule().equals("missing-xml-declaration")) {
                assertThat(j.finding().span().length()).as(j.line()).isPositive();
              }
              assertThat(j.finding().span().end()).isLessThanOrEqualTo(j.source().text().length());
            });
  }

  @ParameterizedTest
  @MethodSource("org.xeptools.TestSeries#all")
  void everyMessageIsASentenceWithoutFullStop(TestSeries series) {
    assertThat(judged(series))
        .extracting(j -> j.finding().message())
        .noneMatch(m -> m.endsWith("."));
  }

  /**
   * Each document is read and judged once, and then fixed with all fixes; with the safe ones alone
   * of the published series every other document.
   */
  @ParameterizedTest
  @MethodSource("org.xeptools.TestSeries#all")
  void fixesSettleAndBreakNothing(TestSeries series) {
    Sweep sweep = sweep(series);
    for (boolean unsafe : new boolean[] {false, true}) {
      int step = !series.isPublished() ? 1 : unsafe ? 2 : 4;
      long changed =
          IntStream.range(0, sweep.verdicts().size())
              .parallel()
              .filter(i -> i % step == 0)
              .mapToObj(sweep.verdicts()::get)
              .filter(before -> sweep.corpus().files().contains(before.source().path()))
              .filter(before -> settles(before, sweep.corpus(), unsafe))
              .count();
      assertThat(changed).isGreaterThan(series.isPublished() ? 50 : 8);
    }
  }

  /** True if the fixes change the document; and then all is well with it. */
  private static boolean settles(Verdict before, Corpus corpus, boolean unsafe) {
    FixedDocument document = FixedDocument.of(before, corpus, RULES, unsafe, new XepReader());
    String file = document.before().path().toString();
    Predicate<Fix> applied = fix -> unsafe || fix.safety() == Safety.SAFE;
    assertThat(document.after().findings())
        .as(file)
        .noneMatch(finding -> finding.fix().filter(applied).isPresent());
    if (document.changes()) {
      // A fixed fault may bring another to light, but not more than went.
      assertThat(document.after().findings())
          .as(file)
          .hasSizeLessThanOrEqualTo(before.findings().size());
    }
    return document.changes();
  }
}
