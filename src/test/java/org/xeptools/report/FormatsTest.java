package org.xeptools.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xeptools.SharedCorpus;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepReader;
import org.xeptools.finding.Severity;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Rules;
import org.xeptools.rule.Verdict;
import org.xeptools.source.XepSource;
import org.xml.sax.InputSource;

/** Every format on every bad example of every rule, so that nothing a document says breaks one. */
class FormatsTest {
  private static final Path HERE = Path.of("");
  private static final RuleSet RULES = Rules.on(SharedCorpus.DATE);
  private static final Pattern BAD = Pattern.compile(".*[/\\\\]bad(?!\\.fixed).*\\.xml");
  private static final List<Verdict> VERDICTS = verdicts();

  private static List<Verdict> verdicts() {
    XepReader reader = new XepReader();
    List<Verdict> verdicts = new ArrayList<>();
    try (var files = java.nio.file.Files.walk(Path.of("src/main/resources/rules"))) {
      for (Path file : files.filter(f -> BAD.matcher(f.toString()).matches()).sorted().toList()) {
        verdicts.add(RULES.check(reader.read(file), Corpus.around(file, reader)));
      }
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
    return verdicts;
  }

  private static JsonNode schema(String resource) throws Exception {
    try (InputStream in = FormatsTest.class.getResourceAsStream(resource)) {
      return new ObjectMapper().readTree(in);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 80, 120})
  void textIsNoWiderThanTheTerminal(int width) {
    assertThat(new TextReporter(HERE, RULES, new Style(false), width, true).report(VERDICTS))
        .satisfies(
            text ->
                assertThat(text.lines())
                    .allMatch(l -> CodeFrame.columns(l) <= width || l.endsWith("]:")));
  }

  @Test
  void whereProgramsReadItAMessageIsOneLine() {
    String text = new TextReporter(HERE, RULES, new Style(false), 40, false).report(VERDICTS);
    List<String> messages =
        VERDICTS.stream()
            .flatMap(v -> v.findings().stream())
            .filter(f -> f.severity() != Severity.NOTE)
            .map(f -> "[" + f.rule() + "]: " + CodeFrame.visible(f.message()) + "\n")
            .toList();
    assertThat(text).contains(messages);
  }

  @Test
  void wideLettersTakeTwoColumns() {
    String line = "\u6f6e\u6c50".repeat(60);
    XepSource source = XepSource.of(Path.of("x.xml"), line + "tide" + line + "\n");
    CodeFrame frame = CodeFrame.of(source, source.span(120, 124), 60);
    assertThat(CodeFrame.columns(frame.line())).isBetween(50, 62);
    assertThat(frame.marked()).isEqualTo("tide");
    CodeFrame all = CodeFrame.of(source, source.span(0, 120), 60);
    assertThat(CodeFrame.columns(all.carets())).isBetween(50, 62);
  }

  @Test
  void longWordsAreCut() {
    assertThat(Folded.lines("a bb ccc", 3, 3)).isEqualTo(List.of("a", "bb ccc"));
    assertThat(Folded.lines("tide " + "x".repeat(40), 10, 20))
        .containsExactly("tide", "x".repeat(20), "x".repeat(20));
    assertThat(Folded.lines("tide", 2, 20)).containsExactly("", "tide");
  }

  @Test
  void jsonIsAsItsSchemaSays() throws Exception {
    JsonNode report = new ObjectMapper().readTree(new JsonReporter(HERE, RULES).report(VERDICTS));
    assertThat(
            JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(schema("/org/xeptools/report/findings.schema.json"))
                .validate(report))
        .isEmpty();
    assertThat(report.get("findings").size())
        .isEqualTo(VERDICTS.stream().mapToInt(v -> v.findings().size()).sum())
        .isGreaterThan(100);
  }

  @Test
  void sarifIsAsItsSchemaSays() throws Exception {
    JsonNode report =
        new ObjectMapper().readTree(new SarifReporter(HERE, RULES, "1.0").report(VERDICTS));
    assertThat(
            JsonSchemaFactory.getInstance(VersionFlag.V7)
                .getSchema(schema("/schema/sarif-schema-2.1.0.json"))
                .validate(report))
        .isEmpty();
    JsonNode run = report.get("runs").get(0);
    Set<String> prints = new TreeSet<>();
    int results = 0;
    for (JsonNode result : run.get("results")) {
      results++;
      prints.add(result.get("partialFingerprints").get("ruleAndPlace/v1").asText());
      JsonNode rule =
          run.get("tool").get("driver").get("rules").get(result.get("ruleIndex").asInt());
      assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
    }
    assertThat(prints).as("no two results share a fingerprint").hasSize(results);
  }

  @Test
  void sarifSaysWhatIsSuppressedAndWhy() throws Exception {
    JsonNode report =
        new ObjectMapper().readTree(new SarifReporter(HERE, RULES, "1.0").report(VERDICTS));
    assertThat(report.findValues("justification"))
        .extracting(JsonNode::asText)
        .contains("nothing links to it");
  }

  @Test
  void junitIsXmlWithACaseForEachRule() throws Exception {
    String report = new JunitReporter(HERE, RULES, Severity.ERROR).report(VERDICTS);
    Document xml =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(report)));
    assertThat(xml.getElementsByTagName("testsuite").getLength()).isEqualTo(VERDICTS.size());
    long failures =
        VERDICTS.stream()
            .mapToLong(
                v ->
                    v.findings().stream()
                        .filter(f -> f.severity() == Severity.ERROR)
                        .map(f -> f.rule())
                        .distinct()
                        .count())
            .sum();
    assertThat(xml.getElementsByTagName("failure").getLength()).isEqualTo((int) failures);
  }

  @Test
  void githubHasOneLineAFindingThatNothingBreaks() {
    String report = new GithubReporter(HERE, RULES).report(VERDICTS);
    List<String> lines = report.lines().toList();
    assertThat(lines).hasSize(VERDICTS.stream().mapToInt(v -> v.findings().size()).sum() + 1);
    assertThat(lines.subList(0, lines.size() - 1))
        .allMatch(line -> line.matches("::(error|warning|notice) file=[^,:]+,line=\\d+,[^:]+::.+"));
  }

  @Test
  void theJobSummaryObeysNoDocument() {
    String report = new JobSummary(HERE, RULES).report(VERDICTS);
    assertThat(report).startsWith("## xep check\n\n**").contains("| error | ");
    assertThat(report.replaceAll("</?(details|summary)>|<br>", "")).doesNotContain("<");
    assertThat(report).doesNotContain("@");
    assertThat(report.length()).isLessThan(1 << 20);
  }
}
