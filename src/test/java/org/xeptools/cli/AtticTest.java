package org.xeptools.cli;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.Folders;

/**
 * The attic of a tree with a history: versions, changes between them, ways from one to the next.
 */
class AtticTest {
  private static final String AHEAD =
      "Other text that was committed under this number belongs to the next version.";

  @TempDir static Path folder;
  private Path tree;
  private Path attic;
  private Git git;
  private Duration later = Duration.ZERO;
  private String date = "2026-01-02";

  /** The same tree for each test, and its site: of the last one only what differs is made anew. */
  @BeforeEach
  void history() throws Exception {
    tree = folder.resolve("tree");
    attic = folder.resolve("site/attic");
    Path first = folder.resolve("first");
    Folders.delete(tree);
    if (Files.exists(first)) {
      Folders.copy(first, tree);
      git = Git.open(tree.toFile());
    } else {
      git = Git.init().setDirectory(tree.toFile()).call();
      publish("0001", "1.0", "How it all works.");
      publish("0009", "1.0", "A boat floats.");
      publish("0009", "1.1/../x", "A boat floats on water.");
      publish("0009", "1.2", "A boat floats on salt water, says XEP-0077.");
      publish("0009", "1.3", "A boat floats on salt water and sinks in none.");
      Folders.copy(tree, first);
    }
    assertThat(build()).isLessThanOrEqualTo(ExitCode.FINDINGS);
  }

  @AfterEach
  void close() {
    git.close();
  }

  private void publish(String number, String version, String text) throws Exception {
    Path file = tree.resolve("xep-" + number + ".xml");
    String before = Files.exists(file) ? Files.readString(file) : "<header></header>";
    String revisions = before.replaceAll("(?s).*?(<revision>.*</revision>|$).*", "$1");
    Files.writeString(
        file,
        "<xep><header><title>Boats</title><number>"
            + number
            + "</number><status>Draft</status><revision><version>"
            + version
            + "</version><date>"
            + date
            + "</date></revision>"
            + revisions
            + "</header><section1 topic='Rules' anchor='rules'><p>"
            + text
            + "</p></section1></xep>");
    git.add().addFilepattern(".").call();
    commit(version);
  }

  private void commit(String message) throws Exception {
    PersonIdent editor =
        new PersonIdent("a", "a", Instant.parse("2026-01-02T12:00:00Z").plus(later), UTC);
    git.commit().setAuthor(editor).setCommitter(editor).setSign(false).setMessage(message).call();
  }

  private int build(String... options) {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    String site = folder.resolve("site").toString();
    List<String> words = new ArrayList<>(List.of("build", tree + "", "--no-pdf", "-o", site));
    words.addAll(List.of(options));
    return Main.run(words.toArray(String[]::new), nowhere, nowhere);
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(attic)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(attic.relativize(file) + "", Files.readString(file));
      }
    }
    return files;
  }

  private Document page(String path) throws IOException {
    return Jsoup.parse(attic.resolve(path).toFile());
  }

  private List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(attic)) {
      return files.filter(f -> f.toString().endsWith(".html")).toList();
    }
  }

  @Test
  void everyLinkOfEveryPageLeadsSomewhere() throws IOException {
    assertThat(pages()).hasSize(1 + 5 + 3 + 2);
    everyLinkOfEveryPageLeadsSomewhereIn(pages());
  }

  private void everyLinkOfEveryPageLeadsSomewhereIn(List<Path> pages) throws IOException {
    for (Path file : pages) {
      Document page = Jsoup.parse(file.toFile());
      for (String href : page.select("a[href]").eachAttr("href")) {
        if (!href.contains(":") && !href.startsWith("#")) {
          Path target = file.resolveSibling(href.replaceAll("#.*", "")).normalize();
          assertThat(target).as("%s in %s", href, file).exists().startsWith(folder.resolve("site"));
        }
      }
    }
  }

  @Test
  void textCommittedBeforeItsBlockIsTheTextOfThatBlock() throws Exception {
    Path file = tree.resolve("xep-0009.xml");
    later = Duration.ofDays(40);
    Files.writeString(file, Files.readString(file).replace("sinks in none", "sails in all"));
    git.add().addFilepattern(".").call();
    commit("text first");
    publish("0009", "1.4", "A boat floats on salt water and sails in all.");
    later = Duration.ofDays(90);
    Files.writeString(file, Files.readString(file).replace("sails in all", "sails in all of it"));
    git.add().addFilepattern(".").call();
    commit("a slip");
    assertThat(build()).isLessThanOrEqualTo(ExitCode.FINDINGS);
    assertThat(page("xep-0009-1.3.html").text()).contains("sinks in none").doesNotContain("sails");
    assertThat(page("xep-0009-1.4.html").select(".banner").text())
        .contains("as it was published, from commit ", " of 2026-02-11.")
        .contains("Its text was later changed without a new version, last on 2026-04-02");
    assertThat(page("xep-0009-1.4.html").text()).doesNotContain("sails in all of it");
    assertThat(page("xep-0009-1.3.html").select(".banner").text()).contains(AHEAD);
    assertThat(page("xep-0009-1.4.html").select(".banner").text()).doesNotContain(AHEAD);
    assertThat(page("xep-0009-1.2.html").select(".banner").text()).doesNotContain(AHEAD);
    assertThat(page("xep-0009-1.3-1.4.html").select("ins").text()).contains("sails");
    assertThat(page("in-place/xep-0009-1.4.html").select("ins").text()).contains("of it");
  }

  /** Where a document is older than its history, nobody knows what it said when it came out. */
  @Test
  void whatIsOlderThanItsHistoryIsNotCalledAsPublished() throws Exception {
    later = Duration.ofDays(60);
    publish("0030", "1.0", "A boat sails.");
    publish("0030", "1.1", "A boat sails on.");
    assertThat(build()).isLessThanOrEqualTo(ExitCode.FINDINGS);
    assertThat(page("xep-0030-1.0.html").select(".banner").text())
        .contains("version 1.0 as the history of the sources first has it, from commit ")
        .contains(" of 2026-03-03.")
        .doesNotContain("as it was published");
    assertThat(page("xep-0030-1.1.html").select(".banner").text()).contains("as it was published");
    assertThat(page("xep-0009-1.0.html").select(".banner").text()).contains("as it was published");
  }

  /** XEPs were JEPs until 2006, with other names for the same things. */
  @Test
  void aJepIsShown() throws Exception {
    Path file = tree.resolve("xep-0009.xml");
    String xep = Files.readString(file);
    Files.writeString(
        file,
        "<!DOCTYPE jep SYSTEM '../jep.dtd' [<!ENTITY % ents SYSTEM '../jep.ent'> %ents;]>"
            + xep.replace("xep>", "jep>")
                .replace("</status>", "</status><jig>Standards</jig>")
                .replace("<version>1.3<", "<version>1.4<")
                .replace("and sinks", "and, says &jep0001;, sinks"));
    Files.writeString(tree.resolve("xep.ent"), "<!ENTITY jep0001 'JEP-0001, a &lt;jep/>'>");
    git.add().addFilepattern(".").call();
    commit("1.4");
    String blocks = "<version>1.5</version></revision><revision><version>1.4</version></revision>";
    Files.writeString(file, xep.replace("<version>1.3<", blocks + "<revision><version>1.3<"));
    git.add().addFilepattern(".").call();
    commit("1.5");
    assertThat(build()).isLessThanOrEqualTo(ExitCode.FINDINGS);
    assertThat(page("xep-0009-1.4.html").text()).contains("and, says JEP-0001, a <jep/>, sinks");
    assertThat(page("xep-0009-1.4-1.5.html").select("del").text()).contains("JEP-0001");
  }

  @Test
  void whatIsTheSameIsLeftOutOfTheChangesAndLinksLeadToIt() throws Exception {
    String link = "<link url='#example-1'>the example</link>";
    String more =
        "</p><p>Then this.</p><p>"
            + "Much is said. ".repeat(40)
            + "</p><p>The end.</p></section1><section1 topic='Long' anchor='long'>"
            + "<example caption='One'>1</example><p>"
            + "More is said. ".repeat(40);
    publish("0009", "1.4", "A boat " + link + more);
    publish("0009", "1.5", "A ship " + link + more);
    assertThat(build()).isLessThanOrEqualTo(ExitCode.FINDINGS);
    Document changes = page("xep-0009-1.4-1.5.html");
    assertThat(changes.select("main ins").text()).contains("ship");
    assertThat(changes.text()).doesNotContain("Much is said").doesNotContain("More is said");
    assertThat(changes.select("main .same a").eachAttr("href"))
        .containsExactly("xep-0009-1.5.html#rules", "xep-0009-1.5.html#long");
    assertThat(changes.select("main a:containsOwn(the example)").eachAttr("href"))
        .containsOnly("xep-0009-1.5.html#example-1");
    for (Path file : pages()) {
      Document page = Jsoup.parse(file.toFile());
      for (String place : page.select("a[href^=#]").eachAttr("href")) {
        assertThat(page.getElementById(place.substring(1))).as("%s in %s", place, file).isNotNull();
      }
    }
  }

  @Test
  void theViewsLeadToAllVersionsWithTheirDates() throws IOException {
    assertThat(page("../views/index.html").select("a[href=../attic/index.html]")).hasSize(1);
    Document list = page("index.html");
    assertThat(list.select("#xep-0001 + ul li").eachText())
        .singleElement()
        .asString()
        .matches("Version 1.0, dated 2026-01-02 \\([0-9a-f]{9}:xep-0001.xml\\)");
    assertThat(list.select("#xep-0009 + ul li")).hasSize(4);
    assertThat(list.select("#xep-0009 + ul li").get(0).text())
        .startsWith("Version 1.3, dated 2026-01-02: what it changed")
        .doesNotContain("changed since XEP");
    assertThat(list.select("#xep-0009 + ul li").get(1).text()).contains("what has changed since");
  }

  @Test
  void aVersionLeadsToItsChangesAndToWhatHoldsNow() throws IOException {
    assertThat(page("xep-0009-1.1_._x.html").select(".banner a").eachAttr("href"))
        .containsExactly(
            "../xep-0009.html",
            "xep-0009-1.0-1.1_._x.html",
            "xep-0009-1.1_._x-1.2.html",
            "since/xep-0009-1.1_._x.html",
            "index.html#xep-0009");
    assertThat(page("xep-0009-1.3.html").select(".banner a").eachText())
        .doesNotContain("All changes since");
  }

  @Test
  void changesLeadToThoseBeforeAndAfter() throws IOException {
    assertThat(page("xep-0009-1.1_._x-1.2.html").select(".ways a").eachAttr("href"))
        .containsExactly(
            "../xep-0009.html",
            "xep-0009-1.0-1.1_._x.html",
            "xep-0009-1.2-1.3.html",
            "../attic/since/xep-0009-1.1_._x.html");
  }

  @Test
  void allThatChangedSinceAVersionIsOnOnePage() throws IOException {
    Document since = page("since/xep-0009-1.0.html");
    assertThat(since.select(".versions").text()).endsWith("from version 1.0 to version 1.3");
    assertThat(since.select("main ins").text()).contains("on salt water and sinks in none");
    Document now = page("../xep-0009.html");
    assertThat(
            now.select("#appendix-revs ~ * a.changes, #appendix-revs a.changes").eachAttr("href"))
        .contains("attic/since/xep-0009-1.0.html", "attic/xep-0009-1.2-1.3.html");
    assertThat(now.select("#docmeta a").eachAttr("href"))
        .contains("attic/xep-0009-1.2-1.3.html", "attic/index.html#xep-0009", "xep-0009.xml")
        .doesNotContain("xep-0009.pdf");
    assertThat(page("../views/recent.html").select("a").eachAttr("href"))
        .contains("../attic/xep-0009-1.2-1.3.html");
  }

  @Test
  void theVersionThatAComplianceSuiteAsksForIsComparedWithTheNewest() throws Exception {
    Files.writeString(
        tree.resolve("xep-0005.xml"),
        "<xep><header><title>Compliance Suites</title><number>0005</number>"
            + "<status>Experimental</status><revision><version>0.1</version>"
            + "<date>2026-01-02</date></revision></header><section1 topic='IM'><table>"
            + "<tr><th>Feature</th><th>Server</th><th>Client</th><th>Providers</th></tr>"
            + "<tr><td>Boats</td><td>✗</td><td>✓</td><td>XEP-0009</td></tr></table></section1></xep>");
    date = "2026-02-02";
    for (String version : List.of("1.4", "1.5", "1.6", "1.7", "1.8")) {
      publish("0009", version, "A boat floats, says version " + version + ".");
    }
    assertThat(build()).isLessThanOrEqualTo(ExitCode.FINDINGS);
    assertThat(page("since/xep-0009-1.3.html").select(".versions").text())
        .endsWith("from version 1.3 to version 1.8");
    assertThat(attic.resolve("since/xep-0009-1.4.html")).doesNotExist();
    assertThat(page("../start/im-client.html").select("main a").eachAttr("href"))
        .contains("../attic/since/xep-0009-1.3.html");
    everyLinkOfEveryPageLeadsSomewhereIn(pages());
  }

  @Test
  void aNewDocumentTouchesOnlyWhatNamesIt() throws Exception {
    Object named = key("xep-0009-1.2.html");
    Object other = key("xep-0009-1.1_._x.html");
    publish("0077", "0.1", "Oars.");
    assertThat(build()).isLessThanOrEqualTo(ExitCode.FINDINGS);
    assertThat(key("xep-0009-1.2.html")).isNotEqualTo(named);
    assertThat(key("xep-0009-1.1_._x.html")).isEqualTo(other);
  }

  @Test
  void aPlaceThatGoesAwayIsNotLedToAnyMore() throws Exception {
    String link = "<link url='https://xmpp.org/extensions/xep-0001.html#rules'>rules</link>";
    publish("0009", "1.4", "A boat obeys the " + link + ".");
    publish("0009", "1.5", "A boat obeys.");
    assertThat(build()).isLessThanOrEqualTo(ExitCode.FINDINGS);
    assertThat(
            page("xep-0009-1.4.html")
                .select("main > section:not(#appendices) p a")
                .eachAttr("href"))
        .containsExactly("../xep-0001.html#rules");
    Path process = tree.resolve("xep-0001.xml");
    Files.writeString(process, Files.readString(process).replace("'rules'", "'laws'"));
    assertThat(build()).isLessThanOrEqualTo(ExitCode.FINDINGS);
    assertThat(
            page("xep-0009-1.4.html")
                .select("main > section:not(#appendices) p a")
                .eachAttr("href"))
        .containsExactly("../xep-0001.html");
  }

  /** An editor's clone is merged with the public repository, and becomes it. */
  @Test
  void aVersionThatStandsAsideOfTheLineIsThere() throws Exception {
    String here = git.getRepository().getBranch();
    git.branchCreate().setName("public").call();
    publish("0001", "1.1", "How it works here.");
    git.checkout().setName("public").call();
    publish("0009", "1.4", "A boat has oars.");
    Path boats = tree.resolve("xep-0009.xml");
    String good = Files.readString(boats);
    Files.writeString(boats, good.replace("<version>1.4<", "<version>1.5rc1<"));
    git.commit().setAll(true).setMessage("a try").setSign(false).call();
    Files.writeString(boats, good);
    publish("0009", "1.5", "A boat has two oars.");
    git.checkout().setName(here).call();
    assertThat(build()).isLessThanOrEqualTo(ExitCode.FINDINGS);
    git.merge().include(git.getRepository().resolve("public")).setMessage("merged").call();
    assertThat(build()).isLessThanOrEqualTo(ExitCode.FINDINGS);
    assertThat(page("index.html").select("#xep-0009 + ul li > a:first-child").eachText())
        .containsExactly("1.5", "1.4", "1.3", "1.2", "1.1/../x", "1.0");
    assertThat(page("xep-0009-1.4.html").select("main").text()).contains("A boat has oars.");
    Map<String, String> grown = files();
    assertThat(build("--clean")).isLessThanOrEqualTo(ExitCode.FINDINGS);
    assertThat(files()).isEqualTo(grown);
  }

  private Object key(String page) throws IOException {
    return Files.readAttributes(attic.resolve(page), BasicFileAttributes.class).fileKey();
  }
}
