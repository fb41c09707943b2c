package org.xeptools.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xeptools.document.ParseResult;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.source.XepSource;

class VerdictTest {
  private static Verdict of(int count) {
    XepSource source = XepSource.of(Path.of("xep-9001.xml"), "x".repeat(count + 1));
    List<Finding> findings =
        IntStream.range(0, count)
            .mapToObj(i -> Finding.of("tide", Severity.WARNING, source.span(i, i + 1), "ebb " + i))
            .toList();
    return Verdict.of(new ParseResult(source, Optional.empty(), List.of()), findings);
  }

  @Test
  void listsAHundredOfARuleAndCountsTheRest() {
    Verdict verdict = of(30_000);
    assertThat(verdict.listed()).hasSize(101);
    assertThat(verdict.listed().get(100).message()).contains("29900 more findings of this rule");
    assertThat(verdict.listed().get(100).span().start()).isEqualTo(100);
    assertThat(verdict.count(Severity.WARNING)).isEqualTo(30_000);
  }

  @Test
  void doesNotHideOne() {
    assertThat(of(101).listed()).isEqualTo(of(101).findings());
    assertThat(of(102).listed()).hasSize(101);
  }
}
