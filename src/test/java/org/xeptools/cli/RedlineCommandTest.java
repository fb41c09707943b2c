package org.xeptools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code xep diff}. */
class RedlineCommandTest {
  @TempDir Path folder;
  private final StringWriter err = new StringWriter();
  private Path old;
  private Path now;

  @BeforeEach
  void versions() throws IOException {
    old = folder.resolve("old/xep-0009.xml");
    now = folder.resolve("new/xep-0009.xml");
    write(old, "1.0", "A boat <em>MUST</em> float on water.");
    write(now, "1.1/../x", "A boat <em>MUST</em> float on salt water.");
  }

  private static void write(Path file, String version, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "<xep><header><title>Boats</title><number>0009</number><status>Draft</status>"
            + "<revision><version>"
            + version
            + "</version><date>2026-01-02</date></revision></header>"
            + "<section1 topic='Rules' anchor='rules'><p>"
            + text
            + "</p></section1></xep>");
  }

  private int run(Object... words) {
    String[] arguments = Stream.of(words).map(Object::toString).toArray(String[]::new);
    return Main.run(arguments, new PrintWriter(new StringWriter()), new PrintWriter(err));
  }

  private Document page(Path file) throws IOException {
    return Jsoup.parse(Files.readString(file));
  }

  @Test
  void wordsThatCameAreMarkedAndListed() throws IOException {
    assertThat(run("redline", old, now, "-o", folder)).isZero();
    Document page = page(folder.resolve("xep-0009-1.0-1.1_.._x.html"));
    assertThat(page.select("main .change.changed ins").eachText()).containsExactly("salt");
    assertThat(page.select(".alterations a").eachText()).contains("paragraph changed");
    assertThat(folder.resolve("assets/redline.css")).exists();
  }

  @Test
  void aChangedRequirementIsShownOnceWithItsWords() throws IOException {
    write(now, "1.1", "A boat SHOULD float on water. A boat <em>MAY</em> have a sail.");
    assertThat(run("redline", old, now, "-o", folder)).isZero();
    Document page = page(folder.resolve("xep-0009-1.0-1.1.html"));
    assertThat(page.select(".demands li").eachText())
        .containsExactly(
            "Changed MUST SHOULD A boat MUST SHOULD float on water.",
            "Added MAY A boat MAY have a sail.");
    assertThat(page.select(".demands del").eachText()).containsExactly("MUST", "MUST");
    assertThat(page.select(".demands ins .level").eachText()).containsExactly("SHOULD", "MAY");
    assertThat(page.select(".demands a[href^='#req']")).hasSize(2);
  }

  @Test
  void aTableWhoseCaptionChangedKeepsItsHead() throws IOException {
    String rows = "<tr><th>Part</th></tr><tr><td>Keel</td></tr></table><p>";
    write(old, "1.0", "A boat.</p><table caption='Parts of a boat'>" + rows);
    write(now, "1.1", "A boat.</p><table caption='Parts of a ship'>" + rows);
    assertThat(run("redline", old, now, "-o", folder)).isZero();
    Document page = page(folder.resolve("xep-0009-1.0-1.1.html"));
    assertThat(page.select("main table thead").text()).isEqualTo("Part");
    assertThat(page.select("main table tbody tr").eachText()).containsExactly("Keel");
  }

  @Test
  void rowsThatCameOrWentHaveTheirOwnCellsOnly() throws IOException {
    String head = "A boat.</p><table>\n<tr>\n <th>Part</th>\n <th>Of</th>\n</tr>\n";
    String end = "<tr>\n <td>Sail</td>\n <td>Cloth</td>\n</tr>\n</table><p>";
    write(old, "1.0", head + "<tr>\n <td>Keel</td>\n <td>Oak</td>\n</tr>\n" + end);
    write(now, "1.1", head + end + "</p><p>" + head + end);
    assertThat(run("redline", old, now, "-o", folder)).isZero();
    Document page = page(folder.resolve("xep-0009-1.0-1.1.html"));
    assertThat(page.select("main tr")).allSatisfy(row -> assertThat(row.children()).hasSize(2));
    assertThat(page.select("main td del").eachText()).contains("Oak");
  }

  @Test
  void equalDocumentsHaveNoChanges() throws IOException {
    Path page = folder.resolve("same.html");
    assertThat(run("redline", old, old, "-o", page)).isZero();
    assertThat(page(page).select(".versions").text()).startsWith("No changes");
    assertThat(err.toString()).startsWith("No changes");
  }

  @Test
  void thePageIsNamedForTheVersionsOrElseForWhatItIs() throws IOException {
    assertThat(run("redline", old, now, "-o", folder)).isZero();
    assertThat(run("redline", old, old, "-o", folder)).isZero();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.startsWith("xep-") && name.endsWith(".html"))
          .containsExactlyInAnyOrder("xep-0009-1.0-1.1_.._x.html", "xep-0009-redline.html");
    }
  }

  @Test
  void whatCannotBeReadIsAFinding() throws IOException {
    Files.writeString(now, "<xep>");
    assertThat(run("redline", old, now, "-o", folder)).isEqualTo(ExitCode.FINDINGS);
    assertThat(run("redline", old, folder.resolve("none.xml"))).isEqualTo(ExitCode.WRONG_USE);
  }
}
