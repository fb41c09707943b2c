package org.xeptools.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepReader;

class SeriesFormatTest {
  @TempDir Path tree;

  private Series series(String name, String header) throws IOException {
    Path file = tree.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "<xep><header>" + header + "</header><section1 topic='A'/></xep>");
    return Series.of(
        Corpus.of(tree, new XepReader()), LocalDate.EPOCH, SiteSettings.DEFAULT, false);
  }

  @Test
  void listHasWhatADocumentSaysInTheirOrder() throws IOException {
    Series series =
        series(
            "xep-0007.xml",
            "<supersededby><spec>XEP-0009</spec></supersededby><title>A &lt; B &amp; \"C\"</title>"
                + "<tags><tag>t</tag></tags><type>Procedural</type><status>Draft</status>"
                + "<lastcall>2020-01-02</lastcall><lastcall>2019-01-01</lastcall>"
                + "<shortname>NOT_YET_ASSIGNED</shortname><sig>Standards</sig>"
                + "<revision><version>1.0</version><date>2020-02-02</date><initials>x</initials>"
                + "<remark><p>One  <em>word</em>.</p><ul><li><p>a</p></li><li>b<ul><li>c</li></ul>"
                + "</li></ul></remark></revision>");
    assertThat(SeriesFormat.XML.write(series).replaceAll("\n *(?=<)", ""))
        .isEqualTo(
            "<?xml version='1.0' encoding='UTF-8'?><xep-infos><xep accepted=\"true\">"
                + "<number>7</number><title>A &lt; B &amp; \"C\"</title><abstract/>"
                + "<type>Procedural</type><status>Draft</status><approver>Board</approver>"
                + "<tags><tag>t</tag></tags><supersededby><spec>XEP-0009</spec></supersededby>"
                + "<last-revision><date>2020-02-02</date><version>1.0</version>"
                + "<initials>x</initials><remark>One word.\n* a\n* b\n* c</remark></last-revision>"
                + "<sig>Standards</sig><lastcall>2020-01-02</lastcall></xep></xep-infos>\n");
  }

  @Test
  void aProposalHasNoNumberButAName() throws IOException {
    assertThat(SeriesFormat.XML.write(series("inbox/tides.xml", "<title>T</title>")))
        .contains("<xep accepted=\"false\">", "<number>xxxx</number>")
        .contains("<approver>Council</approver>", "<proto-name>tides</proto-name>");
  }

  @Test
  void csvQuotesAndIsNoFormula() throws IOException {
    List<String> lines =
        SeriesFormat.CSV
            .write(series("xep-0007.xml", "<title>=1+1, \"x\"</title><type>-a</type>"))
            .lines()
            .toList();
    assertThat(lines.get(1)).startsWith("0007,xep-0007,\"'=1+1, \"\"x\"\"\",'-a,");
  }

  @Test
  void nothingAtAllIsStillAList() throws IOException {
    Series series = series("xep-0007.xml", "");
    for (SeriesFormat format : SeriesFormat.values()) {
      assertThat(format.write(series)).as(format.name()).contains("7");
    }
  }
}
