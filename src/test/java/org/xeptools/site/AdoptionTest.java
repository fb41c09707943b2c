package org.xeptools.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.jgit.api.Git;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xeptools.TestSeries;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepReader;
import org.xeptools.history.PublishedVersions;
import org.xeptools.render.Stylesheets;
import org.xeptools.site.build.Task;

/**
 * What the Makefile and the scripts of the XSF's repository write for ten documents, beside what a
 * site has. The manual promises the same addresses and ids; its table is what is judged.
 */
class AdoptionTest {
  /** Everything that all targets of the Makefile and archive.py write; facts, checked by hand. */
  private static final List<String> MADE =
      List.of(
          "xep-NNNN.html",
          "xep-NNNN.pdf",
          "xep-NNNN.xml",
          "inbox/NAME.html",
          "inbox/NAME.xml",
          "xeplist.xml",
          "refs/reference.XSF.XEP-NNNN.xml",
          "refs/LICENSE",
          "examples/NNNN.xml",
          "attic/xep-NNNN-VERSION.html",
          "xep-README.html",
          "xep-template.html",
          "xep-README.xml",
          "xep-template.xml",
          "xmpp.css",
          "prettify.css",
          "prettify.js",
          "inbox/xmpp.css",
          "inbox/prettify.css",
          "inbox/prettify.js",
          "xep.xsl",
          "xmpp.pdf",
          "xmpp-text.pdf");

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (`[^|]+`) \\| [^|]+ \\| (same|left out)\\b[^|]*\\|$");

  private static final Pattern ADDRESS = Pattern.compile("`([^`]+)`");

  @TempDir static Path tree;

  /** The documents by number, as an XML parser of Java reads them. */
  private static final Map<String, Document> DOCUMENTS = new TreeMap<>();

  private static final List<String> INBOX = new ArrayList<>();
  private static final Map<String, Task> TASKS = new TreeMap<>();

  @BeforeAll
  static void plan() throws Exception {
    Path source = TestSeries.OWN.folder();
    Files.createDirectory(tree.resolve("inbox"));
    for (Path file : TestSeries.OWN.files()) {
      String name = file.getFileName().toString();
      if (file.getParent().equals(source) ? name.compareTo("xep-9111") < 0 : true) {
        Files.copy(file, tree.resolve(source.relativize(file).toString()));
      }
    }
    for (String shared : List.of("xep.ent", "xep.dtd")) {
      Files.copy(source.resolve(shared), tree.resolve(shared));
    }
    for (String extra : List.of("xep-README.xml", "xep-template.xml")) {
      Files.copy(source.resolve("xep-9101.xml"), tree.resolve(extra));
    }
    try (Git git = Git.init().setDirectory(tree.toFile()).call()) {
      git.add().addFilepattern(".").call();
      git.commit().setAuthor("a", "a").setCommitter("a", "a").setSign(false).setMessage("x").call();
    }
    Corpus corpus = Corpus.of(tree, new XepReader());
    corpus.files().forEach(corpus::read);
    try (PublishedVersions history = PublishedVersions.of(tree, Optional.empty()).orElseThrow()) {
      Series series =
          Series.of(corpus, SmallSeries.TODAY, SiteSettings.DEFAULT, false)
              .with(Optional.of(history));
      for (Task task : SitePlan.of(series, Parts.of(Stylesheets.ofProgram(), true)).tasks()) {
        task.paths().forEach(path -> TASKS.put(path, task));
      }
    }
    DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
    try (Stream<Path> top = Files.list(tree);
        Stream<Path> inbox = Files.list(tree.resolve("inbox"))) {
      for (Path file : top.filter(f -> f.toString().matches(".*xep-\\d+\\.xml")).toList()) {
        DOCUMENTS.put(
            file.getFileName().toString().substring(4, 8),
            parsers.newDocumentBuilder().parse(file.toFile()));
      }
      inbox.forEach(file -> INBOX.add(file.getFileName().toString().replace(".xml", "")));
    }
    assertThat(DOCUMENTS).hasSize(10);
    assertThat(INBOX).hasSizeGreaterThan(2);
  }

  @Test
  void theTableListsEveryOutput() throws Exception {
    assertThat(table().keySet()).containsExactlyInAnyOrderElementsOf(MADE);
  }

  @Test
  void theSiteHasEachAddressThatTheTablePromisesAndNoOther() throws Exception {
    TreeSet<String> kept = new TreeSet<>();
    TreeSet<String> left = new TreeSet<>();
    table().forEach((address, fate) -> (fate.equals("same") ? kept : left).addAll(each(address)));
    assertThat(kept).hasSize(6 * DOCUMENTS.size() + 2 * INBOX.size() + 1);
    assertThat(TASKS.keySet()).containsAll(kept);
    assertThat(TASKS.keySet()).doesNotContainAnyElementsOf(left);
  }

  /** Address and fate, as the manual tells them. */
  private static Map<String, String> table() throws Exception {
    String page = Files.readString(Path.of("src/docs/manual/adopt.md"));
    Map<String, String> table = new TreeMap<>();
    for (MatchResult row : ROW.matcher(page).results().toList()) {
      for (MatchResult address : ADDRESS.matcher(row.group(1)).results().toList()) {
        assertThat(table.put(address.group(1), row.group(2))).as(address.group(1)).isNull();
      }
    }
    return table;
  }

  private static List<String> each(String address) {
    if (address.contains("NAME")) {
      return INBOX.stream().map(name -> address.replace("NAME", name)).toList();
    }
    if (address.contains("NNNN")) {
      return DOCUMENTS.entrySet().stream()
          .map(each -> address.replace("NNNN", each.getKey()).replace("VERSION", newest(each)))
          .toList();
    }
    return List.of(address);
  }

  private static String newest(Map.Entry<String, Document> document) {
    return document.getValue().getElementsByTagName("version").item(0).getTextContent().strip();
  }

  /** The ids that the stylesheet of the XSF gives, counted here as it counts them. */
  @Test
  void pagesHaveTheSameIds() {
    List<String> missing = new ArrayList<>();
    int generated = 0;
    for (Map.Entry<String, Document> each : DOCUMENTS.entrySet()) {
      String page = "xep-" + each.getKey() + ".html";
      byte[] html = TASKS.get(page).work().make().files().get(page);
      List<String> present =
          Jsoup.parse(new String(html, StandardCharsets.UTF_8)).select("[id]").eachAttr("id");
      List<String> wanted = ids(each.getValue());
      generated += (int) wanted.stream().filter(id -> id.startsWith("sect-id")).count();
      wanted.stream()
          .filter(id -> !present.contains(id))
          .forEach(id -> missing.add(page + "#" + id));
    }
    assertThat(missing).isEmpty();
    assertThat(generated).isGreaterThan(1);
  }

  private static List<String> ids(Document document) {
    List<String> ids =
        new ArrayList<>(
            List.of("docmeta", "status-notice", "toc", "appendix-docinfo", "appendix-authorinfo"));
    ids.addAll(List.of("appendix-legal", "appendix-xmpp", "appendix-discuss"));
    ids.addAll(List.of("appendix-conformance", "appendix-notes", "appendix-revs"));
    ids.add("appendix-biblatex");
    int sections = 0;
    for (Element element : elements(document, "*")) {
      if (element.getTagName().matches("section[1-5]")) {
        String anchor = element.getAttribute("anchor");
        // Every section that the table of contents lists takes a number.
        sections += element.getTagName().equals("section5") ? 0 : 1;
        if (!anchor.isEmpty()) {
          ids.add(anchor.replaceAll("\\s", "-")); // HTML knows no id with a blank in it
        } else if (!element.getTagName().equals("section5")) {
          ids.add("sect-id" + sections);
        }
      }
    }
    for (String counted : List.of("example", "table")) {
      int count = elements(document, counted).size();
      IntStream.rangeClosed(1, count).forEach(n -> ids.add(counted + "-" + n));
    }
    for (Element revision : elements(document, "revision")) {
      Element version = (Element) revision.getElementsByTagName("version").item(0);
      ids.add("revision-history-v" + version.getTextContent().strip());
    }
    return ids;
  }

  /** The list says of each document what a parser finds in its header. */
  @Test
  void theListNamesEveryDocument() throws Exception {
    byte[] list = TASKS.get("xeplist.xml").work().make().files().get("xeplist.xml");
    Document read =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(list));
    assertThat(read.getDocumentElement().getTagName()).isEqualTo("xep-infos");
    List<String> listed = new ArrayList<>();
    for (Element xep : elements(read, "xep")) {
      boolean accepted = xep.getAttribute("accepted").equals("true");
      listed.add(text(xep, accepted ? "number" : "proto-name"));
      if (accepted) {
        Element header = DOCUMENTS.get(text(xep, "number")).getDocumentElement();
        for (String field : List.of("title", "type", "status")) {
          assertThat(text(xep, field)).isEqualTo(text(header, field));
        }
      }
    }
    assertThat(listed)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(DOCUMENTS.keySet().stream(), INBOX.stream()).toList());
  }

  private static String text(Element parent, String name) {
    return parent.getElementsByTagName(name).item(0).getTextContent().strip();
  }

  private static List<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(n -> (Element) found.item(n)).toList();
  }
}
