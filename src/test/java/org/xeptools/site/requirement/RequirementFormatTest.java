package org.xeptools.site.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xeptools.document.XepDocument;
import org.xeptools.document.XepReader;
import org.xeptools.site.BuiltSite;
import org.xeptools.site.XepInfo;

class RequirementFormatTest {
  private static final String BUOYS =
      "<p>=HYPERLINK(\"x\") MUST NOT run, \"so\" it is.</p><p>A [buoy] MUST:</p>"
          + "<ul><li>ring_loud</li><li>-1 float</li></ul>"
          + "<p>Each mark:</p><ol><li>MAY <tt>&lt;hum/></tt></li><li>MAY <tt>&lt;hum/></tt></li></ol>";

  @Test
  void aChecklistHasABoxForEach() {
    String list = write(RequirementFormat.MARKDOWN, BUOYS);
    assertThat(list)
        .startsWith("# XEP-0042: Buoys \\& Marks\n\nVersion 1.2, 2026-01-02, ")
        .contains(
            "<https://harbor.example/xep-0042.html>. 4 requirements: 2 MUST, 2 MAY.",
            "\n## 1 Quay\n\n- [ ] **MUST NOT** \\=HYPERLINK(\"x\") MUST NOT run,",
            " [¶](https://harbor.example/xep-0042.html#req-quay-1) `",
            "- [ ] **MUST** A \\[buoy\\] MUST: [¶]",
            "\n    - ring\\_loud\n    - \\-1 float\n",
            "- [ ] **MAY** *Each mark:* MAY \\<hum/\\> [¶]");
    assertThat(write(RequirementFormat.MARKDOWN, "<p>Calm.</p>"))
        .endsWith("It has no requirements in the words of RFC 2119.\n\n");
  }

  @Test
  void aCsvHasNoFormula() {
    String[] records = write(RequirementFormat.CSV, BUOYS).split("\r\n");
    assertThat(records).hasSize(5);
    assertThat(records[1])
        .contains(
            ",MUST NOT,MUST,1,Quay,,\"'=HYPERLINK(\"\"x\"\") MUST NOT run, \"\"so\"\" it is.\",,");
    assertThat(records[2]).contains(",A [buoy] MUST:,\"ring_loud\n-1 float\",");
  }

  @Test
  void jsonIsAsItsSchemaSays() throws IOException {
    judge(write(RequirementFormat.JSON, BUOYS).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aKeyStaysWithItsWords() throws IOException {
    List<String> before = values(BUOYS, "key");
    List<String> after = values("<p>New things MUST come first.</p>" + BUOYS, "key");
    assertThat(after).hasSize(5).endsWith(before.toArray(String[]::new));
    assertThat(before).doesNotHaveDuplicates();
    assertThat(before.get(3)).isEqualTo(before.get(2) + "-2");
    assertThat(values(BUOYS.replace("ring_loud", "ring_low"), "key").get(1))
        .isNotEqualTo(before.get(1));
  }

  @Test
  void aTerminalShowsSectionsAndIds() {
    assertThat(write(RequirementFormat.TEXT, BUOYS))
        .contains("\n1 Quay\n  MUST NOT         =HYPERLINK", "[req-quay-2]\n", " - -1 float\n");
    assertThat(write(RequirementFormat.TEXT, "<p>Calm.</p>")).endsWith("  no requirements\n");
  }

  @Test
  void aSiteHasThem() throws Exception {
    BuiltSite site = BuiltSite.own();
    JsonNode all = judge(site.files().get("requirements.json"));
    assertThat(all).isNotEmpty();
    for (JsonNode document : all) {
      String page = document.get("address").asText().replaceFirst(".*/(?=xep-|inbox/)", "");
      for (JsonNode requirement : document.get("requirements")) {
        assertThat(site.text(page)).contains(" id=\"" + requirement.get("id").asText() + "\"");
      }
      String files = "requirements/" + page.replace(".html", "");
      assertThat(site.text(page)).contains(files + ".md");
      assertThat(judge(site.files().get(files + ".json")).get(0)).isEqualTo(document);
      assertThat(site.text(files + ".md")).contains("- [ ] **");
      assertThat(site.text(files + ".csv")).startsWith("document,version,id,key,keyword,");
    }
  }

  private static JsonNode judge(byte[] json) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode found = mapper.readTree(json);
    JsonNode schema =
        mapper.readTree(RequirementData.class.getResourceAsStream("requirements.schema.json"));
    assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema).validate(found))
        .isEmpty();
    return found;
  }

  private static List<String> values(String content, String name) throws IOException {
    return new ObjectMapper()
        .readTree(write(RequirementFormat.JSON, content))
        .findValuesAsText(name);
  }

  private static String write(RequirementFormat format, String content) {
    String xml =
        "<xep><header><title>Buoys &amp; Marks</title><number>0042</number><revision>"
            + "<version>1.2</version><date>2026-01-02</date></revision></header>"
            + "<section1 topic='Quay' anchor='quay'>"
            + content
            + "</section1></xep>";
    XepDocument document =
        new XepReader()
            .read(Path.of("xep-0042.xml"), xml.getBytes(StandardCharsets.UTF_8))
            .document()
            .orElseThrow();
    XepInfo info = XepInfo.of(document, true);
    return format.write(List.of(RequirementList.of(document, info, "https://harbor.example/")));
  }
}
