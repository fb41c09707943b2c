package org.xeptools.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.source.XepSource;

/** Of a fault and what follows from it, the fault is told. */
class OneFaultTest {
  private static final XepSource SOURCE = XepSource.of(Path.of("xep-9001.xml"), "x".repeat(100));

  @ParameterizedTest
  @CsvSource({
    "misleading-link, entity-number-mismatch",
    "insecure-link, misleading-link",
    "insecure-link, link-to-inbox",
    "insecure-link, dangling-link-to-xep",
    "relative-link, dangling-link-to-xep",
    "unmentioned-dependency, dead-dependency",
    "unmentioned-dependency, malformed-dependency",
    "missing-successor, supersession-not-told",
    "grammar-slip, miswritten-keyword"
  })
  void whatFollowsAtTheSamePlaceIsLeftOut(String follows, String cause) {
    assertThat(kept(at(follows, 10, 20), at(cause, 10, 20))).containsExactly(cause);
    assertThat(kept(at(cause, 15, 30), at(follows, 10, 20))).containsExactly(cause);
    assertThat(kept(at(follows, 10, 20), at(cause, 20, 30))).containsExactly(follows, cause);
    assertThat(kept(at(follows, 10, 20))).containsExactly(follows);
  }

  @Test
  void aDocumentDeferredWithSubstanceIsNotToldToBeDeferredTooEarly() {
    assertThat(kept(at("deferred-too-early", 10, 20), at("deferred-with-substance", 70, 80)))
        .containsExactly("deferred-with-substance");
    assertThat(kept(at("deferred-too-early", 10, 20))).containsExactly("deferred-too-early");
  }

  @Test
  void othersAtTheSamePlaceStay() {
    assertThat(kept(at("doubled-word", 10, 20), at("dangling-link-to-xep", 10, 20)))
        .containsExactly("doubled-word", "dangling-link-to-xep");
  }

  private static List<String> kept(Finding... findings) {
    List<Finding> list = new ArrayList<>(List.of(findings));
    OneFault.keepCauses(list);
    return list.stream().map(Finding::rule).toList();
  }

  private static Finding at(String rule, int start, int end) {
    return Finding.of(rule, Severity.WARNING, SOURCE.span(start, end), "the tide is out");
  }
}
