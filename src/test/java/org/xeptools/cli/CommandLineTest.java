package org.xeptools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xeptools.workbench.Scaffold;

class CommandLineTest {
  @TempDir Path folder;
  private StringWriter out;
  private StringWriter err;

  @BeforeEach
  void freshStreams() {
    out = new StringWriter();
    err = new StringWriter();
  }

  private int run(Object... arguments) {
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    return Main.run(words, new PrintWriter(out), new PrintWriter(err));
  }

  @Test
  void ourOwnSeriesIsClean() {
    assertThat(run("check", "--today", "2026-11-22", "--fail-on", "note", "xep-sources"))
        .as(out.toString())
        .isZero();
    assertThat(out.toString()).contains("18 documents: no errors, no warnings, no notes");
  }

  @Test
  void aFindingHasPlaceLineCaretsAndCitation() throws Exception {
    Path file = folder.resolve("tides.xml");
    Files.writeString(
        file, Scaffold.of("standards-track").replace("  <approver>Council</approver>\n", ""));
    assertThat(run("check", file)).isEqualTo(ExitCode.FINDINGS);
    assertThat(out.toString())
        .contains("tides.xml:8:1: error[missing-approver]:")
        .contains("8 | <header>\n  | ^^^^^^^^\n")
        .contains("\n  = see: XEP-0001 § ")
        .contains("1 document: 1 error");
  }

  @Test
  void jsonHasTheDocumentedShape() throws Exception {
    Path file = folder.resolve("tides.xml");
    Files.writeString(
        file, Scaffold.of("standards-track").replace("  <approver>Council</approver>\n", ""));
    assertThat(run("check", "--format", "json", file)).isEqualTo(ExitCode.FINDINGS);
    assertThat(out.toString())
        .contains("\"version\" : 1")
        .contains("\"rule\" : \"missing-approver\"")
        .contains("\"start\" : {\n      \"line\" : 8,\n      \"column\" : 1,\n      \"offset\" : ")
        .contains("\"summary\" : {\n    \"files\" : 1,\n    \"errors\" : 1");
  }

  @Test
  void requirementsOfWhatCanBeReadAreListed() throws Exception {
    Path file = folder.resolve("tides.xml");
    String text = Scaffold.of("standards-track");
    Files.writeString(file, text.replace("</section1>", "<p>It MUST ring.</p></section1>"));
    assertThat(run("requirements", "--format", "markdown", file)).isZero();
    assertThat(out.toString()).contains("- [ ] **MUST** It MUST ring. [¶](https://xmpp.org/");
    Path broken = Files.writeString(folder.resolve("broken.xml"), "<xep><header>");
    assertThat(run("requirements", broken, file)).isEqualTo(ExitCode.FINDINGS);
    assertThat(out.toString()).contains("\n  MUST             It MUST ring. [req-");
    assertThat(err.toString()).contains("broken.xml is left out, since it cannot be read");
  }

  @Test
  void failOnMovesTheBar() throws Exception {
    Path file = folder.resolve("tides.xml");
    Files.writeString(
        file, Scaffold.of("standards-track").replace("  <approver>Council</approver>\n", ""));
    assertThat(run("check", "--ignore", "missing-approver", file)).isZero();
    assertThat(run("check", "--select", "header", file)).isEqualTo(ExitCode.FINDINGS);
  }

  @ParameterizedTest
  @MethodSource("org.xeptools.cli.CommandLineTest#wrongUse")
  void wrongUseIsOneSentence(String arguments, String sentence) {
    assertThat(run((Object[]) arguments.split(" "))).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).contains(sentence).doesNotContain("Exception");
    assertThat(out.toString()).isEmpty();
  }

  static String[][] wrongUse() {
    return new String[][] {
      {"check absent.xml", "xep: absent.xml does not exist"},
      {"check src/main", "xep: no XEPs in src/main"},
      {"html absent.xml", "absent.xml does not exist"},
      {"html", "Missing required parameter: 'FILE'"},
      {"build absent", "xep: absent is not a folder"},
      {"build xep-sources -o src", "src is not empty and not a site of xep"},
      {"build xep-sources --jobs 0", "--jobs takes a number of 1 or more"},
      {"list src", "no XEPs in src"},
      {"new poem", "no kind is called 'poem'"},
      {"explain missing-aprover", "did you mean missing-approver?"},
      {"explain malformed-versio", "did you mean malformed-version?"},
      {"check --select nonsense xep-sources", "no rule is called 'nonsense'"},
      {"check --format pdf xep-sources", "Invalid value for option '--format'"},
      {"frobnicate", "Unmatched argument"},
    };
  }

  @Test
  void oneBadFileNeverStopsTheOthers() throws Exception {
    Files.writeString(folder.resolve("xep-0001.xml"), "<xep><header>");
    Files.write(folder.resolve("xep-0002.xml"), new byte[] {(byte) 0xFF, 0, 1, 2});
    Files.writeString(folder.resolve("xep-0003.xml"), "");
    Files.writeString(folder.resolve("xep-0004.xml"), Scaffold.of("informational"));
    assertThat(run("build", folder, "-o", folder.resolve("site"), "--no-pdf"))
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(out.toString())
        .contains("xep-0001.xml:1:14: error[not-well-formed]: the file ends inside <header>")
        .contains("xep-0002.xml:1:1: error[wrong-encoding]")
        .contains("xep-0003.xml:1:1: error[not-a-xep]: the file is empty");
    assertThat(err.toString()).contains("3 cannot be read and are left out");
    assertThat(folder.resolve("site/xep-0004.html")).exists();
    assertThat(folder.resolve("site/xep-0001.html")).doesNotExist();
  }

  @Test
  void noLinkLeadsOutOfTheTreeIntoTheSite() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    Path tree = Files.createDirectory(folder.resolve("tree"));
    Files.writeString(tree.resolve("xep-0004.xml"), Scaffold.of("informational"));
    Files.createSymbolicLink(tree.resolve("xep.ent"), secret);
    Files.createSymbolicLink(tree.resolve("xep-0005.xml"), secret);
    run("build", tree, "-o", folder.resolve("site"), "--no-pdf");
    assertThat(folder.resolve("site/xep-0004.html")).exists();
    assertThat(folder.resolve("site/xep.ent")).doesNotExist();
    assertThat(folder.resolve("site/xep-0005.xml")).doesNotExist();
    assertThat(out.toString()).doesNotContain("secret");
  }

  @Test
  void buildMakesTheWholeSite() {
    Path site = folder.resolve("site");
    assertThat(run("build", "xep-sources", "-o", site)).as(out.toString()).isZero();
    assertThat(site.resolve("index.html")).isNotEmptyFile();
    assertThat(site.resolve("xeplist.xml")).content().contains("<number>9001</number>");
    assertThat(site.resolve("xep-9001.html")).isNotEmptyFile();
    assertThat(site.resolve("xep-9001.pdf")).isNotEmptyFile();
    assertThat(site.resolve("xep-9001.xml")).isNotEmptyFile();
    assertThat(site.resolve("inbox/tide-tables.html")).isNotEmptyFile();
    assertThat(site.resolve("assets/xep.css")).exists();
    assertThat(folder).isDirectoryNotContaining("glob:**.site-*");
  }

  @Test
  void everyScaffoldChecksClean() throws Exception {
    for (String kind : Scaffold.KINDS) {
      Path file = folder.resolve(kind + ".xml");
      assertThat(run("new", kind, "-o", file)).isZero();
      assertThat(run("check", "--fail-on", "note", file)).as(kind + ": " + out).isZero();
    }
  }

  @Test
  void newNeverOverwrites() throws Exception {
    Path file = folder.resolve("mine.xml");
    Files.writeString(file, "precious");
    assertThat(run("new", "historical", "-o", file)).isEqualTo(ExitCode.WRONG_USE);
    assertThat(file).hasContent("precious");
  }

  @Test
  void explainsEachRule() {
    assertThat(run("explain")).isZero();
    assertThat(out.toString()).contains("\n  missing-approver (error)\n");
    assertThat(run("explain", "missing-approver")).isZero();
    assertThat(out.toString()).contains("\nWhy\n").contains("XEP-0001 § XEP Types");
    assertThat(run("explain", "--markdown")).isZero();
    assertThat(out.toString()).contains("# Rules of xep\n").contains("\n## missing-approver\n");
  }

  @Test
  void listsInFourFormats() {
    for (String format : new String[] {"table", "xml", "json", "csv"}) {
      assertThat(run("list", "xep-sources", "--format", format)).isZero();
    }
    assertThat(out.toString())
        .contains("xep-9001")
        .contains("<xep-infos>")
        .contains("\"number\" : \"9001\"")
        .contains("number,name,title,type,status,version,date");
  }
}
