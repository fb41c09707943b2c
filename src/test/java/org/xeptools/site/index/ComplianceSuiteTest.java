package org.xeptools.site.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.xeptools.site.SmallSeries.TODAY;
import static org.xeptools.site.SmallSeries.revision;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.SharedCorpus;
import org.xeptools.corpus.Corpus;
import org.xeptools.render.Neighbors;
import org.xeptools.site.Series;
import org.xeptools.site.SiteSettings;
import org.xeptools.site.SmallSeries;
import org.xeptools.site.index.ComplianceSuite.Category;
import org.xeptools.site.index.ComplianceSuite.Level;
import org.xeptools.site.index.SuiteTable.Answer;

class ComplianceSuiteTest {
  private static final String HEAD =
      "<tr><th>Feature</th><th>Core Server</th><th>Advanced Client</th><th>Providers</th></tr>";

  @TempDir Path folder;

  private void document(String number, String title, String status, String header, String body)
      throws Exception {
    Files.writeString(
        folder.resolve("xep-" + number + ".xml"),
        "<xep><header><title>"
            + title
            + "</title><status>"
            + status
            + "</status>"
            + header
            + "</header>"
            + body
            + "</xep>");
  }

  private Optional<ComplianceSuite> suite() throws Exception {
    return ComplianceSuite.of(SmallSeries.read(folder));
  }

  private static String section(String topic, String... rows) {
    return "<section1 topic='"
        + topic
        + "'><table>"
        + HEAD
        + String.join("", rows)
        + "</table></section1>";
  }

  private static String row(String... cells) {
    return "<tr><td>" + String.join("</td><td>", cells) + "</td></tr>";
  }

  private static String link(String number) {
    return "<span class='ref'><link url='https://xmpp.org/extensions/xep-"
        + number
        + ".html'>A (XEP-"
        + number
        + ")</link></span> <note>XEP-"
        + number
        + ": A &lt;<link url='https://xmpp.org/extensions/xep-"
        + number
        + ".html'>x</link>&gt;.</note>";
  }

  private SuiteTable.Feature feature(String... cells) throws Exception {
    document(
        "0002",
        "Compliance",
        "Active",
        revision("1.0", "2026-01-01", "One."),
        section("XMPP IM Compliance Suite", row(cells), row("x", "✓", "", "XEP-0009")));
    return suite().orElseThrow().categories().get(0).features().get(0);
  }

  @Test
  void categoriesAndLevelsHaveTheWordsOfTheirHeadings() throws Exception {
    document(
        "0002",
        "Compliance Suites 2026",
        "Experimental",
        revision("0.1", "2026-01-01", "One."),
        section("XMPP IM Compliance Suite", row("Chat", "✓", "✓", link("0001")))
            + section("Compliance Levels for 2026", row("Chat", "✓", "✓", link("0001"))));
    assertThat(suite().orElseThrow().categories())
        .extracting(Category::name)
        .containsExactly("IM", "");
    assertThat(suite().orElseThrow().categories())
        .flatExtracting(Category::levels)
        .extracting(Level::name, Level::page)
        .containsExactly(
            tuple("IM Core Server", "start/im-core-server.html"),
            tuple("IM Advanced Client", "start/im-advanced-client.html"),
            tuple("Core Server", "start/core-server.html"),
            tuple("Advanced Client", "start/advanced-client.html"));
  }

  @Test
  void citationsAreLeftOutAndOtherNotesAreKept() throws Exception {
    SuiteTable.Feature feature =
        feature(
            "Group chat",
            "✓<note>As a component.</note>",
            "✓ **",
            link("0001") + "<note>Not " + link("0003") + ".</note>, " + link("0004"));
    assertThat(feature.providers().text()).isEqualTo("A (XEP-0001), A (XEP-0004)");
    assertThat(feature.providers().named())
        .extracting(SuiteWords.Name::number)
        .containsExactly("0001", "0004");
    assertThat(feature.providers().notes()).hasSize(1);
    assertThat(feature.providers().notes().get(0).words().text()).isEqualTo("Not A (XEP-0003).");
    assertThat(feature.providers().notes().get(0).about()).hasValue("0001");
    assertThat(feature.cells().get(0).words().notes()).hasSize(1);
    assertThat(feature.cells().get(1).words().text()).isEqualTo("✓ **");
    assertThat(feature.isNeeded(1)).isTrue();
  }

  @Test
  void whatIsInParenthesesIsOnlyNamed() throws Exception {
    SuiteTable.Feature feature =
        feature("Web", "✓", "N/A", link("0001") + "; (See also: " + link("0003") + ") XEP-0004");
    assertThat(feature.providers().named())
        .containsExactly(
            new SuiteWords.Name("0001", false),
            new SuiteWords.Name("0003", true),
            new SuiteWords.Name("0004", false));
  }

  @Test
  void otherWordsThanYesAndNoAreUnclear() throws Exception {
    SuiteTable.Feature feature = feature("Web", "RECOMMENDED for some", "–", link("0001"));
    assertThat(feature.cells())
        .extracting(SuiteTable.Cell::answer)
        .containsExactly(Answer.UNCLEAR, Answer.NO);
  }

  @Test
  void theFeatureIsItsProviderIfTheTableNamesNoOther() throws Exception {
    SuiteTable.Feature feature = feature(link("0001") + " Compliance", "✓", "✕", "N/A");
    assertThat(feature.providers().named()).containsExactly(new SuiteWords.Name("0001", false));
  }

  @Test
  void cellsThatSpanRowsAndColumnsCountInEach() throws Exception {
    document(
        "0002",
        "Compliance",
        "Active",
        revision("1.0", "2026-01-01", "One."),
        section(
            "IM",
            "<tr><td>A</td><td colspan='2'>✓</td><td rowspan='2'>XEP-0001</td></tr>",
            "<tr><td>B</td><td>✕</td><td>✓</td></tr>"));
    List<SuiteTable.Feature> features = suite().orElseThrow().categories().get(0).features();
    assertThat(features).extracting(f -> f.isNeeded(0)).containsExactly(true, false);
    assertThat(features).extracting(f -> f.isNeeded(1)).containsExactly(true, true);
    assertThat(features).allMatch(f -> f.providers().text().equals("XEP-0001"));
  }

  @Test
  void whatIsInForceCountsBeforeWhatIsSuperseded() throws Exception {
    String table = section("IM", row("A", "✓", "✓", "XEP-0001"));
    document("0002", "Compliance 2024", "Active", revision("1.0", "2024-01-01", "One."), table);
    document("0003", "Compliance 2025", "Obsolete", revision("1.0", "2025-01-01", "One."), table);
    document(
        "0004",
        "Compliance 2026",
        "Active",
        "<supersededby><spec>XEP-0002</spec></supersededby>"
            + revision("1.0", "2026-01-01", "One."),
        table);
    assertThat(suite().orElseThrow().entry().info().number()).isEqualTo("0002");
    assertThat(suite().orElseThrow().isInForce()).isTrue();
    Files.delete(folder.resolve("xep-0002.xml"));
    assertThat(suite().orElseThrow().entry().info().number()).isEqualTo("0004");
    assertThat(suite().orElseThrow().isInForce()).isFalse();
  }

  @Test
  void otherTablesAreNoSuite() throws Exception {
    String day = revision("1.0", "2026-01-01", "One.");
    document("0002", "Files", "Active", day, section("IM", row("A", "✓", "✓", "XEP-0001")));
    document("0003", "Compliance", "Active", day, section("IM", row("A", "✕", "✕", "XEP-0001")));
    document("0004", "Compliance", "Active", day, section("IM", row("A", "✓", "✓", "A book")));
    document("0005", "Compliance", "Active", "", section("IM", row("A", "✓", "✓", "XEP-0001")));
    document("0006", "Compliance SIG", "Active", day, "<section1 topic='A'><table/></section1>");
    assertThat(suite()).isEmpty();
  }

  @Test
  void aHostileSuiteHasFewPages() throws Exception {
    StringBuilder head = new StringBuilder("<tr><th>Feature</th>");
    for (int i = 0; i < 500; i++) {
      head.append("<th rowspan='9999' colspan='9999'>Client</th><th>Server</th><th/>");
    }
    String table = "<table>" + head + "</tr>" + row("A", "✓", "✓", "XEP-0001") + "</table>";
    document(
        "0002",
        "Compliance",
        "Active",
        revision("1.0", "2026-01-01", "One."),
        "<section1 topic='../../etc'>"
            + (table + section("x", row("XEP-0001", "✓", "✓", ""))).repeat(60)
            + "</section1>");
    List<Category> categories = suite().map(ComplianceSuite::categories).orElse(List.of());
    assertThat(categories).hasSizeLessThanOrEqualTo(24);
    assertThat(categories)
        .flatExtracting(Category::levels)
        .extracting(Level::page)
        .doesNotHaveDuplicates()
        .allMatch(page -> page.toString().matches("start/[a-z0-9-]+\\.html"));
  }

  @Test
  @Tag("corpus")
  void thePublishedSuiteIsTheNewest() throws Exception {
    Corpus corpus = SharedCorpus.tree();
    ComplianceSuite suite =
        ComplianceSuite.of(Series.of(corpus, TODAY, SiteSettings.DEFAULT, false)).orElseThrow();
    Map<String, List<Neighbors.Level>> levels = suite.levels();
    assertThat(suite.categories())
        .extracting(Category::name)
        .startsWith("Core", "Web", "IM", "Mobile");
    assertThat(levels.get("0030"))
        .extracting(Neighbors.Level::name)
        .contains("Core Client", "Core Server");
    assertThat(levels.get("0124")).allMatch(Neighbors.Level::isAside);
  }
}
