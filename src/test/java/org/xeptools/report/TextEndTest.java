package org.xeptools.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xeptools.document.ParseResult;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Verdict;
import org.xeptools.source.XepSource;

/** The end of a text report names what must be fixed, so that nobody looks for it. */
class TextEndTest {
  private static final String HEADING = "To be fixed before acceptance:\n";

  @Test
  void errorsAmongOthersStandOnceMore() {
    assertThat(report(Severity.WARNING, Severity.ERROR, Severity.NOTE, Severity.ERROR))
        .endsWith(HEADING + "  xep-9001.xml:1:2 tide\n  xep-9001.xml:1:4 tide\n");
  }

  @Test
  void whereAllAreErrorsNothingIsSaidTwice() {
    assertThat(report(Severity.ERROR, Severity.ERROR))
        .contains("error[tide]")
        .doesNotContain(HEADING);
  }

  @Test
  void withoutErrorsNothingMustBeFixed() {
    assertThat(report(Severity.WARNING, Severity.NOTE)).doesNotContain(HEADING);
  }

  @Test
  void ofManyTheFirstAreNamedAndTheRestCounted() {
    Severity[] many = new Severity[31];
    java.util.Arrays.fill(many, Severity.ERROR);
    many[0] = Severity.NOTE;
    String end = report(many);
    end = end.substring(end.indexOf(HEADING) + HEADING.length());
    List<String> lines = end.lines().toList();
    int named = (int) lines.stream().filter(line -> line.endsWith(" tide")).count();
    assertThat(lines).endsWith("  and " + (30 - named) + " more").hasSize(named + 1);
    assertThat(named).isBetween(5, 20);
    assertThat(lines.get(0)).isEqualTo("  xep-9001.xml:1:2 tide");
  }

  @Test
  void fixesAreCountedByTheOptionThatAppliesThem() {
    assertThat(new Summary(1, 0, 0, 0, 0, 0, 0, 0).help()).isEmpty();
    assertThat(new Summary(1, 0, 0, 4, 0, 0, 4, 0).help()).isEqualTo("4 can be fixed with --fix");
    assertThat(new Summary(1, 1, 0, 0, 0, 0, 0, 1).help())
        .isEqualTo("1 can be fixed with --unsafe-fixes; review the result");
    assertThat(new Summary(1, 0, 0, 6, 0, 0, 4, 2).help())
        .isEqualTo("4 can be fixed with --fix, 2 more with --unsafe-fixes");
  }

  private static String report(Severity... severities) {
    XepSource source = XepSource.of(Path.of("xep-9001.xml"), "x".repeat(100));
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < severities.length; i++) {
      findings.add(Finding.of("tide", severities[i], source.span(i, i + 1), "it is out"));
    }
    Verdict verdict = Verdict.of(new ParseResult(source, Optional.empty(), List.of()), findings);
    return new TextReporter(Path.of(""), new RuleSet(List.of()), new Style(false), 80, true)
        .report(List.of(verdict));
  }
}
