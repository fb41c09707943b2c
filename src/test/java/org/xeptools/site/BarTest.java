package org.xeptools.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bar at the top of every page, and the titles of all pages. */
class BarTest {
  private static List<Document> pages(BuiltSite site) {
    List<Document> pages =
        site.files().keySet().stream()
            .filter(path -> path.endsWith(".html"))
            .map(path -> Jsoup.parse(site.text(path), path))
            .toList();
    assertThat(pages).isNotEmpty();
    return pages;
  }

  @Test
  void isTheSameOnEveryPage() {
    for (Document page : pages(BuiltSite.own())) {
      List<Element> bars = page.select("body > nav.bar");
      assertThat(bars).as(page.location()).hasSize(1);
      Element bar = bars.get(0);
      assertThat(bar.select("a").eachText())
          .as(page.location())
          .containsExactly("Harbor Standards Guild", "Series", "Views", "SIGs", "Search");
      assertThat(bar.select(".brand").attr("href")).isEqualTo("https://harbor.example/");
      assertThat(bar.select("img").attr("src")).endsWith("assets/publisher.svg");
      assertThat(bar.select("a.search").attr("href")).endsWith("index.html#search");
      assertThat(bar.outerHtml().length()).as("bytes of " + page.location()).isLessThan(700);
    }
  }

  @Test
  void marksThePartOfTheSite() {
    Document views = Jsoup.parse(BuiltSite.own().text("views/index.html"));
    assertThat(views.select(".bar [aria-current=page]").eachText()).containsExactly("Views");
    Document recent = Jsoup.parse(BuiltSite.own().text("views/recent.html"));
    assertThat(recent.select(".bar [aria-current=true]").eachText()).containsExactly("Views");
    Document document = Jsoup.parse(BuiltSite.own().text("xep-9001.html"));
    assertThat(document.select(".bar [aria-current]")).isEmpty();
  }

  @Test
  void documentsLeadToTheirSources() {
    Document page = Jsoup.parse(BuiltSite.own().text("inbox/tide-tables.html"));
    assertThat(page.select("#docmeta a[href^=https://git.example/]").eachAttr("href"))
        .containsExactly(
            "https://git.example/harbor/protocols/edit/main/inbox/tide-tables.xml",
            "https://git.example/harbor/protocols/commits/main/inbox/tide-tables.xml",
            "https://git.example/harbor/protocols/issues?q=tide-tables");
  }

  @Test
  void everyPageHasATitleOfWholeParts() {
    assertTitles(BuiltSite.own());
  }

  @Test
  void theSameHoldsInOddSites(@TempDir Path folder) throws Exception {
    SmallSeries.history(folder);
    for (String title : List.of("", "  ", "<note>No.</note>")) {
      Files.writeString(
          folder.resolve("inbox-" + title.length() + ".xml"),
          "<xep><header><title>" + title + "</title></header></xep>");
    }
    Files.writeString(folder.resolve("bare.xml"), "<xep/>");
    BuiltSite site = BuiltSite.withHistory(folder);
    assertThat(site.files()).containsKeys("attic/xep-0009-1.2.html", "attic/xep-0009-1.1.html");
    assertTitles(site);
    for (Document page : pages(site)) {
      assertThat(page.select("body > nav.bar > a.brand").text())
          .as(page.location())
          .isEqualTo("XMPP Extension Protocols");
    }
  }

  private static void assertTitles(BuiltSite site) {
    for (Document page : pages(site)) {
      String title = page.select("title").text();
      assertThat(title).as(page.location()).isNotBlank().isEqualTo(title.strip());
      assertThat(List.of(title.split(" · ", -1))).as(page.location()).doesNotContain("", " ");
      assertThat(title).as(page.location()).doesNotStartWith("·").doesNotEndWith("·");
      assertThat(title).as(page.location()).doesNotEndWith(":");
    }
  }
}
