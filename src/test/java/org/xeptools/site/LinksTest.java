package org.xeptools.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xeptools.TestSeries;

class LinksTest {
  @Test
  void allLinksOfOurOwnSiteLeadSomewhere() {
    SiteLinks links = SiteLinks.of(BuiltSite.own());
    assertThat(links.checked()).isGreaterThan(1_000);
    assertThat(links.broken()).isEmpty();
  }

  /** Where a document itself leads nowhere, its page shows words without a link. */
  @ParameterizedTest
  @MethodSource("org.xeptools.TestSeries#all")
  @Tag("corpus")
  void allLinksOfAWholeSeriesLeadSomewhere(TestSeries series) {
    SiteLinks links = SiteLinks.of(BuiltSite.of(series));
    assertThat(links.checked()).isGreaterThan(series.isPublished() ? 50_000 : 1_000);
    assertThat(links.broken()).isEmpty();
  }
}
