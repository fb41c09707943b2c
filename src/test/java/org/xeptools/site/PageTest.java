package org.xeptools.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.render.RenderContext;
import org.xeptools.render.SitePages;
import org.xeptools.render.Stylesheets;

class PageTest {
  private static final SitePages STYLESHEETS = new SitePages(Stylesheets.ofProgram());

  @TempDir Path folder;

  @Test
  void theWayToTheRootFollowsFromThePath() throws Exception {
    Series series = new SmallSeries(folder).read();
    assertThat(List.of("a.html", "b/a.html", "b/c/a.html"))
        .map(path -> Page.of(series, path, "x.xsl", "<x/>").parameters().get("root"))
        .containsExactly("", "../", "../../");
  }

  @Test
  void allThatGoesIntoAPageGoesIntoItsKey() throws Exception {
    Series series =
        new SmallSeries(folder)
            .with("xep-0001", "Active", "", "<section1 topic='A'><p>One.</p></section1>")
            .with("xep-0002", "Active", "", "<section1 topic='A'><p>Two.</p></section1>")
            .read();
    RenderContext context = series.context("../");
    Page page = Page.of(series, "views/a.html", "views.xsl", "<tags/>");
    List<Page> pages =
        List.of(
            page,
            Page.of(series, "views/b.html", "views.xsl", "<tags/>"),
            Page.of(series, "views/a.html", "index.xsl", "<tags/>"),
            Page.of(series, "views/a.html", "views.xsl", "<authors/>"),
            page.with("root", ""),
            page.with("more", "yes"),
            page.showing(series.entries().get(0).document(), context),
            page.showing(series.entries().get(1).document(), context));
    Set<String> keys = pages.stream().map(PageTest::key).collect(Collectors.toSet());
    assertThat(keys).hasSameSizeAs(pages);
    assertThat(key(page.with("more", "no").with("more", "yes"))).isEqualTo(key(pages.get(5)));
  }

  private static String key(Page page) {
    return page.task(STYLESHEETS).key();
  }
}
