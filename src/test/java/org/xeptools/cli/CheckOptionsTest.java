package org.xeptools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.workbench.Scaffold;

/** What {@code xep check} does beside checking: baselines, fixes, suppressions. */
class CheckOptionsTest {
  @TempDir Path folder;
  private Path file;
  private String clean;
  private StringWriter out;
  private StringWriter err;

  @BeforeEach
  void start() throws Exception {
    file = folder.resolve("tides.xml");
    clean = Scaffold.of("standards-track");
    fresh();
  }

  private void fresh() {
    out = new StringWriter();
    err = new StringWriter();
  }

  private int check(Object... arguments) {
    fresh();
    String[] words = new String[arguments.length + 1];
    words[0] = "check";
    for (int i = 0; i < arguments.length; i++) {
      words[i + 1] = arguments[i].toString();
    }
    return Main.run(words, new PrintWriter(out), new PrintWriter(err));
  }

  private static String unapproved(String text) {
    return text.replace("  <approver>Council</approver>\n", "");
  }

  private static String unanchored(String text) {
    return text.replace(" anchor='security'", "");
  }

  @Test
  void aBaselineHidesWhatItKnowsWhereverItMoves() throws Exception {
    Path baseline = folder.resolve("known.txt");
    Files.writeString(file, unanchored(clean));
    assertThat(check("--fail-on", "warning", file)).isEqualTo(ExitCode.FINDINGS);
    assertThat(check("--write-baseline", baseline, file)).isZero();
    assertThat(Files.readString(baseline))
        .contains("\ntides.xml missing-anchor #security-considerations 1\n");
    Files.writeString(file, unanchored(clean).replace("</header>", "\n\n\n</header>"));
    assertThat(check("--fail-on", "warning", "--baseline", baseline, file))
        .as(out.toString())
        .isZero();
    assertThat(out.toString()).contains("no errors").contains("1 in the baseline");
    Files.writeString(file, unapproved(unanchored(clean)));
    assertThat(check("--baseline", baseline, file)).isEqualTo(ExitCode.FINDINGS);
    assertThat(out.toString()).contains("missing-approver").doesNotContain("missing-anchor");
  }

  @Test
  void aBaselineOnlyShrinks() throws Exception {
    Path baseline = folder.resolve("known.txt");
    Files.writeString(file, unapproved(unanchored(clean)));
    assertThat(check("--write-baseline", baseline, file)).isZero();
    Files.writeString(file, unanchored(clean));
    assertThat(check("--baseline", baseline, file)).isZero();
    assertThat(err.toString()).contains("gone: tides.xml missing-approver #docmeta 1");
    assertThat(check("--baseline", baseline, "--write-baseline", baseline, file)).isZero();
    assertThat(Files.readString(baseline)).contains("missing-anchor").doesNotContain("approver");
    assertThat(check("--baseline", baseline, file)).isZero();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aBadBaselineIsOneSentence() throws Exception {
    Files.writeString(file, clean);
    assertThat(check("--baseline", folder.resolve("absent"), file)).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).contains("absent does not exist; make it with --write-baseline");
    Path conflict = Files.writeString(folder.resolve("known.txt"), "<<<<<<< ours\n");
    assertThat(check("--baseline", conflict, file)).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).contains("known.txt:1 is not a line of a baseline");
  }

  @Test
  void fixCorrectsAndKeepsEveryOtherByte() throws Exception {
    String windows = "\uFEFF" + clean.replace("\n", "\r\n");
    String broken = windows.replace(" anchor='security'", "");
    Files.writeString(file, broken);
    assertThat(check("--fix", "--select", "missing-anchor", file)).as(out.toString()).isZero();
    assertThat(err.toString()).contains("fixed 1 finding in 1 document");
    assertThat(Files.readString(file)).isEqualTo(windows);
  }

  @Test
  void faultsOfFormAreMendedOneAfterTheOther() throws Exception {
    String more =
        "<p>Ebb & flow, by <a href='https://harbor.example/'>R&D</a>, <u>high</u> & <lnk"
            + " url='#security'>low</lnk>.</p></section1>\n</xep>";
    Files.writeString(file, clean.replaceFirst("</section1>\\s*</xep>", more));
    check("--fix", "--unsafe-fixes", "--select", "not-well-formed,invalid-structure", file);
    assertThat(err.toString()).contains("fixed 6 findings in 1 document");
    assertThat(Files.readString(file))
        .contains(
            "<p>Ebb &amp; flow, by <link url='https://harbor.example/'>R&amp;D</link>,"
                + " <em>high</em> &amp; <link url='#security'>low</link>.</p>");
  }

  @Test
  void aDryRunChangesNothingAndPrintsADiff() throws Exception {
    Files.writeString(file, unanchored(clean));
    assertThat(check("--fix", "--dry-run", "--select", "missing-anchor", file)).isZero();
    assertThat(Files.readString(file)).isEqualTo(unanchored(clean));
    assertThat(out.toString())
        .startsWith("--- a/")
        .contains("\n-<section1 topic='Security Considerations'>\n")
        .contains("\n+<section1 topic='Security Considerations' anchor='security'>\n");
  }

  @Test
  void whatIsNotUtf8IsLeftAlone() throws Exception {
    byte[] latin =
        unanchored(clean)
            .replace("encoding='UTF-8'", "encoding='ISO-8859-1'")
            .replace("</title>", " \u00E0 la carte</title>")
            .getBytes(StandardCharsets.ISO_8859_1);
    Files.write(file, latin);
    assertThat(check("--fail-on", "warning", "--fix", "--unsafe-fixes", file))
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(err.toString()).contains("is not UTF-8; it was not changed");
    assertThat(Files.readAllBytes(file)).isEqualTo(latin);
  }

  @Test
  void whatADocumentAllowsIsCountedNotReported() throws Exception {
    Files.writeString(
        file,
        unanchored(clean)
            .replace(
                "<section1 topic='Security",
                "<?xep allow='missing-anchor' because='a test'?>\n<section1 topic='Security"));
    assertThat(check(file)).as(out.toString()).isZero();
    assertThat(out.toString()).contains("; 1 suppressed").doesNotContain("missing-anchor");
  }

  @Test
  void aDayThatIsNoneIsNamedWithoutJava() throws Exception {
    Files.writeString(file, clean);
    assertThat(check("--today", "nonsense", file)).isEqualTo(2);
    assertThat(err.toString())
        .contains("'nonsense' is not a date; write it like 2026-06-30")
        .doesNotContain("java.");
    assertThat(check("--today", "2026-02-30", file)).isEqualTo(2);
    assertThat(err.toString())
        .contains("2026-02-30 is no day of the calendar")
        .doesNotContain("java.");
  }
}
