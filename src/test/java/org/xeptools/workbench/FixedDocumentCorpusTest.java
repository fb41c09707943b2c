package org.xeptools.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xeptools.SharedCorpus;
import org.xeptools.TestSeries;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepReader;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Rules;
import org.xeptools.rule.Verdict;

/** All fixes of all rules on a whole series. */
@Tag("corpus")
class FixedDocumentCorpusTest {
  private static final RuleSet RULES = Rules.on(SharedCorpus.DATE);

  static Stream<Arguments> seriesAndKindsOfFixes() {
    return TestSeries.all()
        .flatMap(series -> Stream.of(false, true).map(unsafe -> Arguments.of(series, unsafe)));
  }

  @ParameterizedTest
  @MethodSource("seriesAndKindsOfFixes")
  void fixesSettleAndBreakNothing(TestSeries series, boolean unsafe) throws Exception {
    XepReader reader = new XepReader();
    Corpus corpus = Corpus.of(series.folder(), reader);
    List<FixedDocument> documents =
        new Workbench().fix(List.of(series.folder()), RULES, unsafe, false);
    assertThat(documents)
        .filteredOn(FixedDocument::changes)
        .hasSizeGreaterThan(series.isPublished() ? 100 : 8);
    for (FixedDocument document : documents) {
      String file = document.before().path().toString();
      Predicate<Fix> applied = fix -> unsafe || fix.safety() == Safety.SAFE;
      assertThat(document.after().findings())
          .as(file)
          .noneMatch(finding -> finding.fix().filter(applied).isPresent());
      if (document.changes()) {
        // A fixed fault may bring another to light, but not more than went.
        Verdict before = RULES.check(reader.read(document.before()), corpus);
        assertThat(document.after().findings())
            .as(file)
            .hasSizeLessThanOrEqualTo(before.findings().size());
      }
    }
  }
}
