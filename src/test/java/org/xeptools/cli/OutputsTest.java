package org.xeptools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.workbench.Scaffold;

/** What html and pdf write, and where. */
class OutputsTest {
  private static final String SCHEMA =
      "<example caption='Schema'><![CDATA[<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'"
          + " targetNamespace='urn:xmpp:tide'><xs:element name='NAME'/></xs:schema>]]></example>";

  @TempDir Path home;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StringWriter err = new StringWriter();

  private Path document(String name) throws Exception {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    String text = Scaffold.of("standards-track");
    return Files.writeString(
        file,
        text.replaceFirst(
            "</section1>", SCHEMA.replace("NAME", name.replace('/', '.')) + "</section1>"));
  }

  private int run(Object... arguments) {
    String[] words = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
    return Main.run(words, new OutputWriter(out), new PrintWriter(err));
  }

  @Test
  void inputsOfOneNameGiveAPageEach() throws Exception {
    Path a = document("a/x.xml");
    Path b = document("b/x.xml");
    Path c = document("c/X.xml");
    Path site = home.resolve("site");
    assertThat(run("html", "-o", site, a, b, c, a)).isZero();
    assertThat(site.resolve("x.html")).content().contains("schemas/x-tide.xsd");
    assertThat(site.resolve("x-2.html")).content().contains("schemas/x-tide-2.xsd");
    assertThat(site.resolve("X-3.html")).content().contains("schemas/x-tide-3.xsd");
    assertThat(site.resolve("schemas/x-tide.xsd")).content().contains("a.x.xml");
    assertThat(site.resolve("schemas/x-tide-2.xsd")).content().contains("b.x.xml");
    assertThat(site.resolve("schemas/x-tide-3.xsd")).content().contains("c.X.xml");
    assertThat(err.toString())
        .isEqualTo(
            b
                + " is "
                + site.resolve("x-2.html")
                + ", since its own name is taken\n"
                + c
                + " is "
                + site.resolve("X-3.html")
                + ", since its own name is taken\n");
  }

  /** Where there are such files at all. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void pagesHaveNamesThatWindowsHasToo() throws Exception {
    Path device = document("con.xml");
    Path colon = document("a:b.xml");
    Path site = home.resolve("site");
    assertThat(run("html", "-o", site, device, colon)).isZero();
    assertThat(site.resolve("con-.html")).exists();
    assertThat(site.resolve("a-b.html")).exists();
    assertThat(err.toString())
        .contains(
            colon
                + " is "
                + site.resolve("a-b.html")
                + ", since Windows does not allow its own name");
  }

  @Test
  void aDashIsStandardOutputForOneDocument() throws Exception {
    Path file = document("tides.xml");
    assertThat(run("html", "-o", "-", file)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("<!DOCTYPE").endsWith("</html>");
    assertThat(Path.of("-")).doesNotExist();
    out.reset();
    assertThat(run("pdf", "-o", "-", file)).isZero();
    assertThat(out.toString(StandardCharsets.ISO_8859_1)).startsWith("%PDF-").contains("%%EOF");
    out.reset();
    assertThat(run("html", "-o", "-", file, document("ebb.xml"))).isEqualTo(ExitCode.WRONG_USE);
    assertThat(out.size()).isZero();
    assertThat(err.toString()).contains("-o - is for one document, and 2 are named");
  }

  @Test
  void aFileThatGivesNoPageIsNamed() throws Exception {
    Path broken = Files.writeString(home.resolve("broken.xml"), "<xep><header>");
    Path whole = document("tides.xml");
    assertThat(run("html", "-o", home.resolve("site"), broken, whole)).isEqualTo(ExitCode.FINDINGS);
    assertThat(err.toString())
        .isEqualTo(broken + " gave no page, since it cannot be read as a XEP\n");
    assertThat(home.resolve("site/tides.html")).exists();
    assertThat(home.resolve("site/broken.html")).doesNotExist();
    assertThat(run("html", "-o", "-", broken)).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void aHugeFileHarmsNobody() throws Exception {
    Path whole = document("xep-0001.xml");
    for (String name : new String[] {"xep-0002.xml", "xep.ent", "sigs.yaml", "known.txt"}) {
      try (RandomAccessFile huge = new RandomAccessFile(home.resolve(name).toFile(), "rw")) {
        huge.setLength((1L << 31) + 4096); // of nothing: the disk has no block of it
      }
    }
    assertThat(run("check", "--fix", home)).isEqualTo(ExitCode.FINDINGS);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("xep-0002.xml:1:1: error")
        .contains("no XEP is that large");
    assertThat(err.toString()).contains("xep-0002.xml cannot be read whole; it was not changed");
    assertThat(run("html", "-o", home.resolve("site"), whole)).isLessThan(ExitCode.WRONG_USE);
    assertThat(run("check", "--baseline", home.resolve("known.txt"), whole))
        .isEqualTo(ExitCode.WRONG_USE);
    assertThat(run("new", "sig-charter", "--name", "T", "--sigs-yaml", home.resolve("sigs.yaml")))
        .isEqualTo(ExitCode.WRONG_USE);
    assertThat(run("build", "--no-pdf", "-o", home.resolve("out/site"), home))
        .isLessThan(ExitCode.BUG);
    assertThat(home.resolve("out/site/xep-0001.html")).exists();
    assertThat(err.toString()).doesNotContain("a bug of xep");
  }
}
