package org.xeptools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code xep diff}, and the attic of a tree with a history. */
class DiffTest {
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
    assertThat(run("diff", old, now, "-o", folder)).isZero();
    Document page = page(folder.resolve("xep-0009-1.0-1.1_.._x.html"));
    assertThat(page.select("main .change.changed ins").eachText()).containsExactly("salt");
    assertThat(page.select(".alterations a").eachText()).contains("paragraph changed");
    assertThat(folder.resolve("assets/diff.css")).exists();
  }

  @Test
  void equalDocumentsHaveNoChanges() throws IOException {
    Path page = folder.resolve("same.html");
    assertThat(run("diff", old, old, "-o", page)).isZero();
    assertThat(page(page).select(".versions").text()).startsWith("No changes");
    assertThat(err.toString()).startsWith("No changes");
  }

  @Test
  void whatCannotBeReadIsAFinding() throws IOException {
    Files.writeString(now, "<xep>");
    assertThat(run("diff", old, now, "-o", folder)).isEqualTo(Main.FINDINGS);
    assertThat(run("diff", old, folder.resolve("none.xml"))).isEqualTo(Main.WRONG_USE);
  }

  @Test
  void aTreeWithAHistoryHasAnAttic() throws Exception {
    Path tree = folder.resolve("tree");
    Path site = folder.resolve("site");
    Files.createDirectories(tree);
    try (Git git = Git.init().setDirectory(tree.toFile()).call()) {
      for (Path version : new Path[] {old, now}) {
        Files.write(tree.resolve("xep-0009.xml"), Files.readAllBytes(version));
        git.add().addFilepattern(".").call();
        git.commit()
            .setAuthor("a", "a")
            .setCommitter("a", "a")
            .setSign(false)
            .setMessage("v")
            .call();
      }
    }
    assertThat(run("build", tree, "--no-pdf", "-o", site)).isLessThanOrEqualTo(Main.FINDINGS);
    Path attic = site.resolve("attic");
    Document past = page(attic.resolve("xep-0009-1.0.html"));
    assertThat(past.select(".banner a").eachAttr("href")).contains("../xep-0009.html");
    Document index = page(attic.resolve("index.html"));
    for (String href : index.select("main a").eachAttr("href")) {
      assertThat(attic.resolve(href).normalize()).exists().startsWith(site);
    }
    assertThat(index.select("main a")).hasSize(6);
  }
}
