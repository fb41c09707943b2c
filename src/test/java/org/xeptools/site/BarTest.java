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
  void authorsLeadToTheirDocuments() {
    Document page = Jsoup.parse(BuiltSite.own().text("xep-9001.html"));
    assertThat(page.select("#docmeta a[href*=authors.html]").eachAttr("href"))
        .containsExactly(
            "views/authors.html#author-ada-marlowe", "views/authors.html#author-magnus-ashdown");
    Document authors = Jsoup.parse(BuiltSite.own().text("views/authors.html"));
    assertThat(authors.select("#author-ada-marlowe").text()).startsWith("Ada Marlowe");
    assertThat(page.select("#docmeta summary").text())
        .isEqualTo("Version 2.1.1, 10 February 2026, by Ada Marlowe and Magnus Ashdown");
  }

  @Test
  void authorsOfLikeNamesHavePlacesOfTheirOwn(@TempDir Path folder) throws Exception {
    String author = "<author><firstname>%s</firstname><surname>%s</surname></author>";
    new SmallSeries(folder)
        .with("xep-0001", "Draft", author.formatted("Zoë", "Lund"), "")
        .with("xep-0002", "Draft", author.formatted("zoe", "lund"), "")
        .with("xep-0003", "Draft", author.formatted("", ""), "");
    BuiltSite site = BuiltSite.of(folder);
    assertThat(Jsoup.parse(site.text("views/authors.html")).select("h3[id]").eachAttr("id"))
        .containsExactlyInAnyOrder("author-zoe-lund", "author-zoe-lund-1");
    assertThat(Jsoup.parse(site.text("xep-0003.html")).select("#docmeta a[href*=authors]"))
        .isEmpty();
  }

  @Test
  void noPageOfASiteWithoutPdfsNamesOne() {
    for (Document page : pages(BuiltSite.own())) {
      assertThat(page.select("[type=application/pdf]")).as(page.location()).isEmpty();
      assertThat(page.select("a[href$=.pdf]:not([href*=://])")).as(page.location()).isEmpty();
    }
  }

  @Test
  void tellsSpansOfTimeInLargeUnits(@TempDir Path folder) throws Exception {
    new SmallSeries(folder)
        .with("xep-0001", "Experimental", SmallSeries.revision("0.2", "2020-05-06", "More."), "")
        .with("xep-0002", "Experimental", SmallSeries.revision("0.2", "2026-06-01", "More."), "");
    String page = Jsoup.parse(BuiltSite.of(folder).text("views/deferral.html")).text();
    assertThat(page).containsPattern("\\d years").containsPattern("\\d months");
    assertThat(page).doesNotContainPattern("\\d{3,} days");
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
