package org.xeptools.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Of a whole series: DataTest, since its site is built once. */
class LinksTest {
  @Test
  void allLinksOfOurOwnSiteLeadSomewhere() {
    SiteLinks links = SiteLinks.of(BuiltSite.own());
    assertThat(links.checked()).isGreaterThan(1_000);
    assertThat(links.broken()).isEmpty();
  }
}
