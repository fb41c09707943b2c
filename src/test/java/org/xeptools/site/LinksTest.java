package org.xeptools.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LinksTest {
  @Test
  void allLinksOfOurOwnSiteLeadSomewhere() {
    SiteLinks links = SiteLinks.of(BuiltSite.own());
    assertThat(links.checked()).isGreaterThan(1_000);
    assertThat(links.broken()).isEmpty();
  }

  /** Where a document itself leads nowhere, its page shows words without a link. */
  @Test
  @Tag("corpus")
  void allLinksOfThePublishedSeriesLeadSomewhere() {
    SiteLinks links = SiteLinks.of(BuiltSite.corpus());
    assertThat(links.checked()).isGreaterThan(50_000);
    assertThat(links.broken()).isEmpty();
  }
}
