package org.xeptools.document.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xeptools.document.XepReader;
import org.xeptools.finding.Finding;

class EntityFilesTest {
  @TempDir Path temp;

  @ParameterizedTest
  @CsvSource({
    "xep.ent, xep.ent",
    "xep.ent, ../xep.ent",
    "xep.ent, ../entities/xep.ent",
    "../entities/xep.ent, ../entities/xep.ent",
    "common.ent, common.ent",
    "./more/common.ent, more/common.ent",
    "../common/all.ent, ../common/all.ent",
    "https://xmpp.org/extensions/xep.ent, xep.ent",
  })
  void takesTheTreesOwnFile(String named, String file) throws IOException {
    write(file, "<!ENTITY harbor 'quay'>");
    List<Finding> problems = problems(named, "&harbor;");
    assertThat(problems).extracting(Finding::rule).doesNotContain("undefined-entity");
    assertThat(problems).hasSize(named.startsWith("https:") ? 1 : 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../common.ent",
        "/common.ent",
        "file:common.ent",
        "common.txt",
        "..\\common.ent",
        "a/../../../common.ent"
      })
  void takesNoOther(String named) throws IOException {
    write("common.txt", "<!ENTITY harbor 'pearl'>");
    write("../../common.ent", "<!ENTITY harbor 'pearl'>");
    List<Finding> problems = problems(named, "&harbor;");
    assertThat(problems).hasSize(1);
    assertThat(problems.toString()).doesNotContain("pearl");
  }

  @Test
  void followsNoLinkedFolder() throws IOException {
    write("../../elsewhere/common.ent", "<!ENTITY harbor 'pearl'>");
    write("../tree/x", "");
    Files.createSymbolicLink(temp.resolve("a/tree/more"), temp.resolve("elsewhere"));
    assertThat(problems("more/common.ent", "&harbor;"))
        .extracting(Finding::message)
        .containsExactly(
            "common.ent is not where the document says, and without it &harbor; is not declared");
  }

  @Test
  void saysOnceWhatIsMissing() {
    assertThat(problems("xep.ent", "&adaquay; &IANA; &tlund; &xep0030; &rfc791; &adaquay;"))
        .extracting(Finding::message)
        .containsExactly(
            "xep.ent is neither beside this file nor in the folder above,"
                + " and without it &adaquay; and &tlund; are not declared");
  }

  @Test
  void knowsCommonNamesWithoutAFile() {
    String common =
        "&IANA; &REGISTRAR; &NAMESPACES; &XSF; &COUNCIL; &xep9999; &rfc6120; &w3xml; &MESSAGE;"
            + " &notfound; &LOCALBARE; &VNOTE; &BOOLEANNOTE; &nbsp;";
    assertThat(problems("xep.ent", common)).isEmpty();
  }

  private void write(String name, String text) throws IOException {
    Path file = temp.resolve("a/tree").resolve(name).normalize();
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<Finding> problems(String named, String words) {
    String text =
        "<!DOCTYPE xep SYSTEM 'xep.dtd' [<!ENTITY % ents SYSTEM '"
            + named
            + "'>%ents;]><xep><section1 topic='T'><p>"
            + words
            + "</p></section1></xep>";
    return new XepReader()
            .read(temp.resolve("a/tree/x.xml"), text.getBytes(StandardCharsets.UTF_8))
            .problems()
            .stream()
            .filter(finding -> !finding.rule().equals("invalid-structure"))
            .toList();
  }
}
