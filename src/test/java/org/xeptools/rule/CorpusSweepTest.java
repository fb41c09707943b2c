package org.xeptools.rule;

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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xeptools.SharedCorpus;
import org.xeptools.TestSeries;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepReader;
import org.xeptools.finding.Finding;
import org.xeptools.source.XepSource;

/**
 * All rules on a whole series. The counts are a committed list that a person reads when it changes:
 * {@code mvn test -Dtest=CorpusSweepTest -Dxep.counts=write} writes it anew. The findings behind
 * the counts are left in {@code target/corpus-findings.txt}, those of our own series in {@code
 * target/series-findings.txt}.
 */
@Tag("corpus")
class CorpusSweepTest {
  private static final Map<TestSeries, List<Judged>> JUDGED = new ConcurrentHashMap<>();

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
    return JUDGED.computeIfAbsent(series, CorpusSweepTest::judge);
  }

  private static List<Judged> judge(TestSeries series) {
    List<Judged> judged = new ArrayList<>();
    RuleSet rules = Rules.on(SharedCorpus.DATE);
    try {
      Corpus corpus = Corpus.of(series.folder(), new XepReader());
      List<Path> files = new ArrayList<>(corpus.files());
      files.add(corpus.entities().file().orElseThrow());
      for (Path file : files) {
        ParseResult read = corpus.read(file);
        rules
            .check(read, corpus)
            .findings()
            .forEach(f -> judged.add(new Judged(series.folder(), read.source(), f)));
      }
      Path findings = Path.of("target", name(series) + "-findings.txt");
      Files.createDirectories(findings.getParent());
      Files.write(findings, judged.stream().map(Judged::line).sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return judged;
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
}
