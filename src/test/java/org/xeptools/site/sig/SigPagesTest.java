package org.xeptools.site.sig;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.Frequency;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xeptools.SharedCorpus;
import org.xeptools.TestSeries;
import org.xeptools.render.SitePages;
import org.xeptools.render.Stylesheets;
import org.xeptools.site.Parts;
import org.xeptools.site.Series;
import org.xeptools.site.SiteSettings;
import org.xeptools.site.build.Task;

class SigPagesTest {
  private static Stylesheets stylesheets;

  @BeforeAll
  static void compile() {
    stylesheets = Stylesheets.ofProgram();
  }

  private static Map<String, String> made(Path folder) {
    Series series =
        Series.of(new TestSeries(folder).tree(), SharedCorpus.DATE, SiteSettings.DEFAULT, false);
    Map<String, String> files = new TreeMap<>();
    SigPages sigs = new SigPages();
    Parts parts = new Parts(List.of(sigs), new SitePages(stylesheets));
    for (Task task : parts.tasks(sigs, series)) {
      task.work()
          .make()
          .files()
          .forEach((path, bytes) -> files.put(path, new String(bytes, StandardCharsets.UTF_8)));
    }
    return files;
  }

  private static List<JsonNode> groups(Map<String, String> files) throws Exception {
    List<JsonNode> groups = new ArrayList<>();
    new ObjectMapper().readTree(files.get("sigs.json")).forEach(groups::add);
    return groups;
  }

  private static JsonNode group(Map<String, String> files, String name) throws Exception {
    return groups(files).stream()
        .filter(group -> group.get("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> texts(JsonNode array, String member) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add((member.isEmpty() ? item : item.path(member)).asText()));
    return texts;
  }

  /** Each value that the data have stands on the page, and the page's facts are in the data. */
  private static void agree(Map<String, String> files) throws Exception {
    for (JsonNode group : groups(files)) {
      String path = group.get("page").asText().replaceFirst("#.*", "");
      Document page = Jsoup.parse(files.get(path));
      String name = group.get("name").asText();
      assertThat(page.text()).as(name).contains(name);
      for (String statement : texts(group.path("statements"), "text")) {
        assertThat(page.text()).as(name).contains(statement.replaceAll("\\s+", " "));
      }
      if (group.path("charter").isMissingNode()) {
        continue;
      }
      List<String> bodies = texts(group.path("reportsTo"), "");
      assertThat(fact(page, "Reports to"))
          .as(name)
          .isEqualTo(bodies.isEmpty() ? quotedOrNotSaid(page, "Reports to") : bodies);
      assertThat(fact(page, "Proposed by"))
          .as(name)
          .isEqualTo(List.of(String.join(", ", texts(group.path("proposers"), ""))));
      Map.of("Mailing list", "list", "Chat room", "room")
          .forEach(
              (label, member) ->
                  assertThat(fact(page, label))
                      .as(name)
                      .isEqualTo(List.of(group.path(member).asText("not stated"))));
      String archive = group.path("archive").asText("not stated").replaceFirst("^https?://", "");
      assertThat(fact(page, "Archive")).as(name).isEqualTo(List.of(archive));
      assertThat(page.select(".sig-deliverables > li").stream().map(li -> li.ownText()).toList())
          .as(name)
          .zipSatisfy(
              texts(group.path("deliverables"), "title"),
              (shown, title) -> assertThat(shown).startsWith(title));
      assertThat(page.select(".sig-timeline li").eachText())
          .as(name)
          .zipSatisfy(
              texts(group.path("timeline"), "what"),
              (shown, what) -> assertThat(shown).endsWith(what));
      assertThat(page.select(".sig-timeline time").eachAttr("datetime"))
          .as(name)
          .isEqualTo(texts(group.path("timeline"), "date"));
      assertThat(page.select(".sig-activity time").eachAttr("datetime"))
          .as(name)
          .containsExactlyInAnyOrderElementsOf(
              List.of("charterRevised", "lastActive").stream()
                  .map(member -> group.path(member).asText(""))
                  .filter(day -> !day.isEmpty())
                  .toList());
      if (group.has("description")) {
        assertThat(page.select(".lead").text()).isEqualTo(group.get("description").asText());
      }
    }
  }

  /**
   * What stands at {@code label} if no body is known: the charter's sentences, each with a link.
   */
  private static List<String> quotedOrNotSaid(Document page, String label) {
    List<String> quoted =
        page.select(".sig-facts > div:has(dt:containsOwn(" + label + ")) q").eachText();
    return quoted.isEmpty()
        ? List.of("not stated")
        : quoted.stream().map(sentence -> sentence + " charter").toList();
  }

  private static List<String> fact(Document page, String label) {
    return page.select(".sig-facts > div").stream()
        .filter(div -> div.select("dt").text().equals(label))
        .flatMap(div -> div.select("dd").eachText().stream())
        .toList();
  }

  @Test
  void pageAndDataSayTheSameOfOurOwnGroups() throws Exception {
    agree(made(Path.of("xep-sources")));
  }

  @ParameterizedTest
  @MethodSource("org.xeptools.TestSeries#all")
  @Tag("corpus")
  void pageAndDataSayTheSameOfEveryGroupOfASeries(TestSeries series) throws Exception {
    agree(made(series.folder()));
  }

  @Test
  @Tag("corpus")
  void aGroupIsWhatItsCharterSays() throws Exception {
    Map<String, String> files = made(SharedCorpus.folder());
    JsonNode e2ee = group(files, "E2EE SIG");
    assertThat(e2ee.has("archive")).isFalse();
    assertThat(e2ee.get("description").asText())
        .isEqualTo(
            "Devoted to the development of end-to-end encryption within the context of XMPP.");
    assertThat(texts(e2ee.get("timeline"), "date"))
        .containsExactly(
            "2021-08-10",
            "2021-07-27",
            "2020-12-15",
            "2020-03-10",
            "2020-01-28",
            "2020-01-28",
            "2019-12-30");
    assertThat(texts(group(files, "Whiteboarding SIG").get("deliverables"), "title"))
        .containsExactly(
            "Requirements", "Analysis of existing work", "Graphics data format", "Jabber protocol");
    assertThat(texts(group(files, "Conferencing SIG").get("documents"), "")).isEmpty();
    assertThat(texts(group(files, "Conferencing SIG").get("timeline"), "what"))
        .containsExactly(
            "Charter 1.1: Changed Status to Obsolete per approval of XEP-0019.",
            "Charter 1.0: Initial version");
    assertThat(group(files, "Profiles SIG").get("state").asText()).isEqualTo("closed");
    assertThat(texts(group(files, "IoT SIG").get("reportsTo"), "")).containsExactly("XMPP Council");
    assertThat(files.values()).noneMatch(page -> page.contains("of silence"));
  }

  @Test
  @Tag("corpus")
  void groupsWithoutACharterAreKnownFromTheDocumentThatDisbandedThem() throws Exception {
    Map<String, String> files = made(SharedCorpus.folder());
    JsonNode standards = group(files, "Standards SIG");
    assertThat(standards.get("page").asText()).isEqualTo("sigs/standards.html");
    assertThat(standards.get("documents")).hasSizeGreaterThan(500);
    assertThat(texts(standards.get("statements"), "text"))
        .contains("Immediately disband all but the Standards SIG.");
    assertThat(
            groups(files).stream()
                .filter(group -> group.get("state").asText().equals("historic"))
                .map(group -> group.get("name").asText()))
        .containsExactly(
            "OOB SIG", "Presence SIG", "Formatting SIG", "Forms SIG", "RPC SIG", "Security SIG");
  }

  @Test
  void whatSigsYamlNotesOfActivityCounts() throws Exception {
    Map<String, String> files = made(Path.of("xep-sources"));
    assertThat(group(files, "Navaids SIG").get("lastActive").asText()).isEqualTo("2026-11-03");
    assertThat(Jsoup.parse(files.get("sigs/navaids.html")).select(".sig-activity").text())
        .contains("Last activity noted: 3 November 2026.", "; this site does not read the list.");
    assertThat(LocalDate.parse(group(files, "Navaids SIG").get("charterRevised").asText()))
        .isNotNull();
  }

  @Test
  void aCalendarHasTheMeetingsAndDeadlinesOfAGroup() throws Exception {
    Map<String, String> files = made(Path.of("xep-sources"));
    ICalendar calendar = Biweekly.parse(files.get("sigs/navaids.ics")).first();
    assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
    VEvent meeting = calendar.getEvents().get(0);
    assertThat(meeting.getDateStart().getValue().toInstant())
        .isEqualTo(Instant.parse("2026-12-01T18:00:00Z"));
    assertThat(meeting.getDateEnd().getValue().toInstant())
        .isEqualTo(Instant.parse("2026-12-01T19:00:00Z"));
    assertThat(meeting.getRecurrenceRule().getValue().getFrequency()).isEqualTo(Frequency.MONTHLY);
    assertThat(meeting.getLocation().getValue())
        .isEqualTo("xmpp:navaids@rooms.seamark.example?join");
    assertThat(files).doesNotContainKey("sigs/fog-signals.ics");
    assertThat(group(files, "Navaids SIG").get("events").asText()).isEqualTo("sigs/navaids.ics");
  }

  @Test
  void aGroupIsJoinedAndItsRecordsAreReadFromItsPage() throws Exception {
    Document page = Jsoup.parse(made(Path.of("xep-sources")).get("sigs/navaids.html"));
    assertThat(page.select(".sig-join a").eachAttr("href"))
        .containsExactly(
            "https://lists.seamark.example/join/navaids",
            "xmpp:navaids@rooms.seamark.example?join",
            "mailto:navaids@lists.seamark.example",
            "navaids.ics");
    assertThat(fact(page, "Minutes")).containsExactly("3 November 2026", "6 October 2026");
    assertThat(fact(page, "Reports")).containsExactly("The report for 2025 27 January 2026");
    assertThat(page.select(".sig-drawing circle")).hasSameSizeAs(page.select(".sig-timeline li"));
  }
}
