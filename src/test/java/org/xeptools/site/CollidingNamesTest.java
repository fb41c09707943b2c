package org.xeptools.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.render.Stylesheets;

/** No two files of a site are one on a file system that ignores case or composes characters. */
class CollidingNamesTest {
  @TempDir Path folder;

  private static String schema(String namespace) {
    return "<section1 topic='Schema' anchor='schema'><code><![CDATA[<xs:schema"
        + " xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='"
        + namespace
        + "'><xs:element name='a'/></xs:schema>]]></code></section1>";
  }

  private List<String> paths(SmallSeries series) throws IOException {
    SitePlan plan = SitePlan.of(series.read(), Parts.of(Stylesheets.ofProgram(), true));
    return plan.tasks().stream().flatMap(task -> task.paths().stream()).toList();
  }

  private static Stream<String> in(String folder, List<String> paths) {
    return paths.stream().filter(path -> path.startsWith(folder)).sorted();
  }

  @Test
  void allFilesOfASiteAreApart() throws IOException {
    SmallSeries series = new SmallSeries(folder);
    String tide = schema("urn:xmpp:tide:0");
    String longName = "a-name-that-is-longer-than-what-any-schema-is-called-by-far";
    for (String name :
        List.of(
            "xep-0001",
            "inbox/xep-0001",
            "inbox/tide_tables",
            "inbox/tide-tables",
            "inbox/Tide",
            "inbox/tide",
            "inbox/TIDE",
            "inbox/tide-2",
            "inbox/" + longName,
            "inbox/" + longName + "-2",
            "inbox/" + "x".repeat(250))) {
      series.with(name, "Draft", "", tide + tide);
    }
    series.with("inbox/a", "Draft", "", schema("urn:xmpp:b-c"));
    series.with("inbox/a-b", "Draft", "", schema("urn:xmpp:c"));
    List<String> paths = paths(series);
    assertThat(paths.stream().map(CollidingNamesTest::folded)).doesNotHaveDuplicates();
    assertThat(in("schemas/", paths)).hasSize(24);
    assertThat(in("inbox/", paths).filter(path -> path.endsWith(".html"))).hasSize(12);
    assertThat(paths).allMatch(path -> Path.of(path).getFileName().toString().length() < 250);
  }

  private static String folded(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
  }

  @Test
  void whoIsAloneIsCalledAsEver() throws IOException {
    SmallSeries series =
        new SmallSeries(folder)
            .with("xep-0001", "Draft", "", schema("urn:xmpp:tide:0") + schema("urn:xmpp:tide:0"))
            .with("inbox/tide_tables", "Draft", "", schema("http://jabber.org/protocol/x#y"));
    List<String> paths = paths(series);
    assertThat(in("schemas/", paths))
        .containsExactly(
            "schemas/tide-tables-x-y.xsd",
            "schemas/xep-0001-tide-0-2.xsd",
            "schemas/xep-0001-tide-0.xsd");
    assertThat(in("inbox/", paths))
        .containsExactly(
            "inbox/tide_tables.html", "inbox/tide_tables.pdf", "inbox/tide_tables.xml");
  }
}
