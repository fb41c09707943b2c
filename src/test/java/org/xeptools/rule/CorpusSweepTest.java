package org.xeptools.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xeptools.SharedCorpus;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepReader;
import org.xeptools.finding.Finding;
import org.xeptools.source.XepSource;

/**
 * All rules on the whole published series. The counts are a committed list that a person reads when
 * it changes: {@code mvn test -Dtest=CorpusSweepTest -Dxep.counts=write} writes it anew. The
 * findings behind the counts are left in {@code target/corpus-findings.txt}.
 */
@Tag("corpus")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusSweepTest {
  private static final Path COUNTS = Path.of("src/test/resources/corpus-counts.txt");
  private static final Path FINDINGS = Path.of("target/corpus-findings.txt");

  private record Judged(XepSource source, Finding finding) {
    String line() {
      return String.format(
          "%s:%s: %s[%s]: %s",
          SharedCorpus.folder().relativize(source.path()),
          source.startOf(finding.span()),
          finding.severity().word(),
          finding.rule(),
          finding.message());
    }
  }

  private final List<Judged> judged = new ArrayList<>();

  @BeforeAll
  void run() throws IOException {
    RuleSet rules = Rules.on(SharedCorpus.DATE);
    Corpus corpus = Corpus.of(SharedCorpus.folder(), new XepReader());
    for (Path file : corpus.files()) {
      ParseResult read = corpus.read(file);
      rules.check(read, corpus).findings().forEach(f -> judged.add(new Judged(read.source(), f)));
    }
    ParseResult entities = corpus.read(corpus.entityFile().orElseThrow());
    rules
        .check(entities, corpus)
        .findings()
        .forEach(f -> judged.add(new Judged(entities.source(), f)));
    Files.createDirectories(FINDINGS.getParent());
    Files.write(FINDINGS, judged.stream().map(Judged::line).sorted().toList());
  }

  @Test
  void countsAreThoseThatWereRead() throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    for (Judged j : judged) {
      counts.merge(j.finding().rule() + " " + j.finding().severity().word(), 1, Integer::sum);
    }
    List<String> lines =
        counts.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList();
    if ("write".equals(System.getProperty("xep.counts"))) {
      Files.write(COUNTS, lines);
    }
    assertThat(lines).containsExactlyElementsOf(Files.readAllLines(COUNTS));
  }

  @Test
  void everySpanIsAPlaceInItsOwnFile() {
    assertThat(judged)
        .allSatisfy(
            j -> {
              assertThat(j.finding().span().file()).isEqualTo(j.source().path());
              assertThat(j.finding().span().length()).as(j.line()).isPositive();
              assertThat(j.finding().span().end()).isLessThanOrEqualTo(j.source().text().length());
            });
  }

  @Test
  void everyMessageIsASentenceWithoutFullStop() {
    assertThat(judged).extracting(j -> j.finding().message()).noneMatch(m -> m.endsWith("."));
  }
}
