package org.xeptools.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LinksTest {
  @Test
  void allLinksOfOurOwnSiteLeadSomewhere() {
    SiteLinks links = SiteLinks.of(BuiltSite.own());
    assertThat(links.checked()).isGreaterThan(1_000);
    assertThat(links.broken()).isEmpty();
  }

  /** Where a document itself points at nothing, its page does so too; a rule says it to authors. */
  @Test
  @Tag("corpus")
  void allLinksOfThePublishedSeriesLeadSomewhereButThoseThatAuthorsBroke() {
    BuiltSite site = BuiltSite.corpus();
    SiteLinks links = SiteLinks.of(site);
    Set<SiteLinks.Link> authors = AuthorsLinks.of(site);
    List<SiteLinks.Link> ours =
        links.broken().stream().filter(link -> !authors.contains(link)).toList();
    System.out.println(links.checked() + " links, " + links.broken().size() + " broken by authors");
    assertThat(ours).isEmpty();
  }
}
