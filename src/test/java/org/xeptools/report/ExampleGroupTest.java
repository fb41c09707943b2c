package org.xeptools.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepReader;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Verdict;

/** The findings of one example are reported below its title. */
class ExampleGroupTest {
  private static final String TEXT =
      """
      <xep><header><title>Tides</title></header>
      <section1 topic='Tides' anchor='tides'>
      <example caption='High water'>one two</example>
      <example>three</example>
      <p>four</p>
      </section1></xep>
      """;

  @Test
  void twoFindingsOfAnExampleHaveItsTitle() {
    assertThat(report("one", "two", "three", "four"))
        .contains(
            """
            xep-9001.xml, lines 3 to 3: 2 findings in Example 1. High water
            xep-9001.xml:3:31: note[tide]: one
            xep-9001.xml:3:35: note[tide]: two
            xep-9001.xml:4:10: note[tide]: three
            """);
  }

  @Test
  void oneFindingHasNoTitle() {
    assertThat(report("two", "three", "four")).doesNotContain("findings in");
  }

  private static String report(String... words) {
    ParseResult read = new XepReader().read(Path.of("xep-9001.xml"), TEXT.getBytes(UTF_8));
    List<Finding> findings = new ArrayList<>();
    for (String word : words) {
      int at = TEXT.indexOf(word);
      findings.add(
          Finding.of("tide", Severity.NOTE, read.source().span(at, at + word.length()), word));
    }
    return new TextReporter(Path.of(""), new RuleSet(List.of()), new Style(false), 80, true)
        .report(List.of(Verdict.of(read, findings)));
  }
}
