package org.xeptools.site.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.site.BuiltSite;
import org.xeptools.site.SmallSeries;

class ImplementationPagesTest {
  private static final String BUOY =
      "<Project xmlns='http://usefulinc.com/ns/doap#' xmlns:xmpp='https://linkmauve.fr/ns/xmpp-doap#'"
          + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><name>NAME</name>"
          + "<implements rdf:parseType='Resource'><xmpp:xep rdf:resource='https://xmpp.org/extensions/xep-0009.html'/>"
          + "<xmpp:status>STATUS</xmpp:status><xmpp:version>0.1</xmpp:version></implements></Project>";

  @TempDir Path folder;

  @Test
  void ourOwnSiteHasAPageForEachProgram() throws Exception {
    BuiltSite site = BuiltSite.own();
    ObjectMapper mapper = new ObjectMapper();
    JsonNode all = mapper.readTree(site.files().get("implementations.json"));
    JsonNode schema = mapper.readTree(site.files().get("implementations.schema.json"));
    assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema).validate(all))
        .isEmpty();
    assertThat(all).hasSize(3);
    for (JsonNode program : all) {
      assertThat(site.files()).containsKey(program.get("page").asText());
    }
    Document page = Jsoup.parse(site.text("xep-9002.html"));
    assertThat(page.select("#appendix-implementations ~ .scroll tbody tr").eachText())
        .containsExactly(
            "Breakwater complete 3.0",
            "Keeper Shows alarms; cannot acknowledge them partial 0.1.0; now 1.1.0");
    assertThat(Jsoup.parse(site.text("implementations/keeper.html")).select("p[lang=fr]"))
        .hasSize(1);
    assertThat(
            Jsoup.parse(site.text("index.html"))
                .select("tr[data-implemented]")
                .eachAttr("data-implemented"))
        .containsExactly("3", "2");
    assertThat(site.text("xep-9003.html")).contains("not planned");
  }

  @Test
  void withoutTheFolderNothingIsSaid() throws Exception {
    BuiltSite site = BuiltSite.of(series());
    assertThat(site.files().keySet()).noneMatch(path -> path.startsWith("implementations"));
    assertThat(site.text("index.html")).doesNotContain("Implemented by");
    assertThat(site.text("xep-0009.html")).doesNotContain("appendix-implementations");
    assertThat(site.text("data.html")).doesNotContain("implementations.json");
  }

  @Test
  void namesMakeDistinctPagesInsideTheFolder() throws Exception {
    Path tree = series();
    Path doap = Files.createDirectories(tree.resolve("doap"));
    List<String> names =
        List.of("../../etc", "index", "B\u00F6je &lt;b>", "Boje B", "\u6D6E\u6A19");
    for (int i = 0; i < names.size(); i++) {
      Files.writeString(
          doap.resolve(i + ".doap"),
          BUOY.replace("NAME", names.get(i)).replace("STATUS", i == 0 ? "planned" : "complete"));
    }
    Path outside =
        Files.writeString(folder.resolve("outside.doap"), BUOY.replace("NAME", "Outside"));
    Files.createSymbolicLink(doap.resolve("link.doap"), outside);
    BuiltSite site = BuiltSite.of(tree);
    assertThat(site.files().keySet())
        .filteredOn(path -> path.startsWith("implementations/"))
        .containsExactlyInAnyOrder(
            "implementations/index.html",
            "implementations/etc.html",
            "implementations/index-2.html",
            "implementations/boje-b.html",
            "implementations/boje-b-2.html",
            "implementations/program.html");
    assertThat(site.text("index.html")).contains("data-implemented=\"4\"");
    assertThat(
            site.text("implementations/boje-b-2.html") + site.text("implementations/boje-b.html"))
        .contains("B\u00F6je &lt;b&gt;");
  }

  private Path series() throws Exception {
    Path tree = folder.resolve("tree");
    new SmallSeries(tree)
        .with("xep-0009", "Draft", SmallSeries.revision("1.0", "2026-01-02", "New."), "");
    return tree;
  }
}
