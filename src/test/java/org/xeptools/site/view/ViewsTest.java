package org.xeptools.site.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xeptools.site.SmallSeries.revision;
import static org.xeptools.site.SmallSeries.specs;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.SharedCorpus;
import org.xeptools.render.Stylesheets;
import org.xeptools.site.Parts;
import org.xeptools.site.Series;
import org.xeptools.site.SmallSeries;
import org.xeptools.site.build.Task;
import org.xeptools.site.search.SearchData;

class ViewsTest {
  private static final Pattern LINK = Pattern.compile(" href=\"([^\"#]*)(#[^\"]*)?\"");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

  @TempDir Path folder;

  private static List<Task> tasks(Series series) {
    Parts parts = Parts.of(Stylesheets.ofProgram(), false);
    return parts.all().stream()
        .filter(part -> part instanceof Views || part instanceof SearchData)
        .flatMap(part -> parts.tasks(part, series).stream())
        .toList();
  }

  private static Map<String, String> made(Series series) {
    Map<String, String> files = new TreeMap<>();
    for (Task task : tasks(series)) {
      task.work()
          .make()
          .files()
          .forEach((path, bytes) -> files.put(path, new String(bytes, StandardCharsets.UTF_8)));
    }
    return files;
  }

  private Series series() throws Exception {
    return new SmallSeries(folder)
        .with(
            "xep-0001",
            "Draft",
            "<tags><tag>Tides</tag></tags><author><firstname>Ada</firstname><surname>Ober"
                + "</surname></author>"
                + specs("dependencies", "XEP-0002", "RFC 6120")
                + revision("1.0", "2026-05-04", "<ul><li>One.</li><li>Two.</li></ul>"),
            "<section1 topic='Use' anchor='use'><p>A &lt;script&gt; about whales.</p></section1>")
        .with("xep-0002", "Obsolete", specs("supersededby", "XEP-0001"), "")
        .with("inbox/whale", "ProtoXEP", specs("dependencies", "XEP-0001"), "")
        .read();
  }

  @Test
  void whatNoStatusAndNoDayIsHasItsPlaceToo() throws Exception {
    Map<String, String> files =
        made(
            new SmallSeries(folder)
                .with("xep-0001", "odd", revision("1.0", "2026-13-45", "One."), "")
                .with("xep-0002", "ODD", revision("1.0", "2026-05-04", "Two."), "")
                .with("xep-0003", "", "", "")
                .read());
    assertThat(ID.matcher(files.get("views/status.html")).results().map(id -> id.group(1)))
        .contains("odd", "odd-2", "none")
        .doesNotHaveDuplicates();
    assertThat(files.get("views/recent.html"))
        .contains("<time>2026-05-04", "recent-undated.html")
        .doesNotContain("2026-13-45");
    assertThat(files.get("views/recent-undated.html"))
        .contains("2026-13-45")
        .doesNotContain("<time>2026-13-45");
  }

  @Test
  void allLinksOfAllPagesLeadSomewhere() throws Exception {
    Map<String, String> files = made(series());
    Set<String> there = new HashSet<>(files.keySet());
    there.addAll(Set.of("xep-0001.html", "xep-0002.html", "inbox/whale.html"));
    int checked = 0;
    for (var file : files.entrySet()) {
      if (file.getKey().endsWith(".html")) {
        Path here = Path.of("/").resolve(file.getKey());
        Matcher links = LINK.matcher(file.getValue());
        Set<String> ids = new HashSet<>();
        ID.matcher(file.getValue()).results().forEach(id -> ids.add(id.group(1)));
        while (links.find()) {
          String to =
              Path.of("/").relativize(here.resolveSibling(links.group(1)).normalize()).toString();
          boolean ofOthers =
              to.matches(
                  "assets/.*|.*\\.xml|(feeds/)?[\\w-]+\\.(atom|ics)|data\\.html|(refs|rules|manual|sigs)/.*");
          if (links.group(1).isEmpty()) {
            assertThat(ids).as(file.getKey()).contains(links.group(2).substring(1));
          } else if (!ofOthers) {
            assertThat(there).as(file.getKey()).contains(to);
          }
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(100);
  }

  @Test
  void countsWhatIsNeededAsTheListOfItDoes() throws Exception {
    Map<String, String> files = made(series());
    assertThat(files.get("views/dependencies.html"))
        .contains("aria-label=\"XEP-0001 needs 2\"", "<td class=\"needs\">needs 0</td>");
    assertThat(files.get("graph/xep-0001.html"))
        .contains("It needs <span class=\"count\">2</span>");
  }

  @Test
  void tagsThatDifferInCaseAreOneChoice() throws Exception {
    SmallSeries series =
        new SmallSeries(folder)
            .with("xep-0001", "Draft", "<tags><tag>Tides</tag></tags>", "")
            .with("xep-0002", "Draft", "<tags><tag>tides</tag></tags>", "");
    assertThat(made(series.read()).get("index.html")).contains("<option value=\"tides\">tides (2)");
  }

  @Test
  void saysWhatChangedItemByItem() throws Exception {
    assertThat(made(series()).get("views/recent.html"))
        .contains("May 2026", "One. · Two.", "xep-0001.html#revision-history-v1.0");
  }

  @Test
  void tellsWhatCanBeImplementedNow() throws Exception {
    String index = made(series()).get("index.html");
    assertThat(index)
        .contains(
            "<tr data-page=\"xep-0001\" data-type=\"Standards Track\" data-tags=\"tides\" data-ready=\"yes\">");
    assertThat(index).contains("<tr data-page=\"xep-0002\" data-type=\"Standards Track\">");
  }

  @Test
  void nothingInTheDataCanEndAScript() throws Exception {
    Map<String, String> files = made(series());
    assertThat(files.get("search/text/xep-0001.js"))
        .isEqualTo(
            "xepData(\"text/xep-0001\",[[\"use\",\"Use\",\"A <script> about whales.\"]]);\n");
    assertThat(files.get("search/words-w.js"))
        .isEqualTo("xepData(\"words-w\",\"whales .A\\n\");\n");
  }

  @Test
  void equalInputHasEqualKeysAndBytes() throws Exception {
    Series series = series();
    Map<String, String> once = made(series);
    assertThat(made(SmallSeries.read(folder))).isEqualTo(once);
    assertThat(tasks(SmallSeries.read(folder)).stream().map(Task::key).toList())
        .isEqualTo(tasks(series).stream().map(Task::key).toList())
        .doesNotHaveDuplicates();
  }

  /** A site without proposals, or without anything, has its pages too. */
  @Test
  void anEmptySeriesHasViewsToo() throws Exception {
    Map<String, String> files = made(new SmallSeries(folder).read());
    assertThat(files).containsKeys("index.html", "views/index.html", "views/status.html");
  }

  @Test
  @Tag("corpus")
  void theDataOfThePublishedSeriesStaySmall() throws Exception {
    Series series = SmallSeries.read(SharedCorpus.tree());
    long start = System.nanoTime();
    List<Task> tasks = tasks(series);
    System.out.printf(
        "%d views planned in %d ms%n", tasks.size(), (System.nanoTime() - start) / 1_000_000);
    long words = 0;
    for (Task task : tasks) {
      if (task.name().equals("search/words")) {
        for (byte[] shard : task.work().make().files().values()) {
          words += shard.length;
        }
      } else if (task.name().equals("search/series.js")) {
        byte[] index = task.work().make().files().get("search/series.js");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
          gzip.write(index);
        }
        // What a visitor loads before a query that needs the full text, but for 10 kB of scripts.
        assertThat(packed.size()).isBetween(20_000, 110_000);
      }
    }
    assertThat(words).isBetween(200_000L, 1_500_000L);
  }
}
