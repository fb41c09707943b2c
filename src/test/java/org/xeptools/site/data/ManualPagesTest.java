package org.xeptools.site.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.xeptools.site.BuiltSite;

class ManualPagesTest {
  private final BuiltSite site = BuiltSite.own();

  @Test
  void theSiteHasEveryPageAndItsIndexLeadsThere() {
    assertThat(Manual.names()).hasSizeGreaterThan(20).startsWith("README", "check");
    List<String> links =
        page("manual/index.html").select("main a[href$=.html]").eachAttr("href").stream()
            .distinct()
            .toList();
    assertThat(links).hasSize(Manual.names().size() - 1);
    assertThat(site.files())
        .containsKeys(links.stream().map(l -> "manual/" + l).toList().toArray(String[]::new));
    assertThat(page("index.html").select("footer a[href=manual/index.html]")).hasSize(1);
    assertThat(page("rules/index.html").select("main a[href=../manual/check.html]")).hasSize(1);
  }

  @Test
  void markdownIsAPageLikeTheOthers() {
    Document check = page("manual/check.html");
    assertThat(check.title()).startsWith("xep check · ");
    assertThat(check.select("h1").text()).isEqualTo("xep check");
    assertThat(check.select(".scroll td code").eachText()).contains("--fail-on SEVERITY");
    assertThat(check.getElementById("fixes")).isNotNull();
    assertThat(page("manual/build.html").getElementById("whose-site-it-is")).isNotNull();
  }

  /** The manual names files of the repository, which no site has. */
  @Test
  void linksOutOfTheManualAreWords() {
    Document recipes = page("manual/ci.html");
    assertThat(recipes.select("main").text()).contains("recipe for GitLab");
    assertThat(recipes.select("main a").eachAttr("href"))
        .contains("index.html")
        .allMatch(link -> link.matches("[a-z-]+\\.html(#[a-z-]+)?"));
    assertThat(Manual.html("[*a* b](../ci/b.yml), [c](check.md#d), [e](https://e.example/)"))
        .isEqualTo(
            "<p><em>a</em> b, <a href=\"check.html#d\">c</a>, <a href=\"https://e.example/\">e</a></p>\n");
  }

  private Document page(String path) {
    return Jsoup.parse(site.text(path));
  }
}
