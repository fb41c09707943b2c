package org.xeptools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code xep review} on small real repositories. */
class ReviewCommandTest {
  private static final PersonIdent EDITOR = new PersonIdent("Ada Quay", "ada@harbor.example");

  @TempDir Path home;
  private Path folder;
  private Path review;
  private Git git;
  private final StringWriter out = new StringWriter();
  private StringWriter err;

  @BeforeEach
  void repository() throws Exception {
    folder = Files.createDirectory(home.resolve("tree"));
    review = home.resolve("review");
    for (String name : List.of("xep.ent", "xep-9001.xml", "xep-9016.xml")) {
      Files.copy(Path.of("xep-sources", name), folder.resolve(name));
    }
    Files.createDirectory(folder.resolve("inbox"));
    Files.copy(
        Path.of("xep-sources/inbox/tide-tables.xml"), folder.resolve("inbox/tide-tables.xml"));
    git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call();
    commit("The series");
  }

  @AfterEach
  void close() {
    git.close();
  }

  private void commit(String message) throws Exception {
    git.add().addFilepattern(".").call();
    git.add().setUpdate(true).addFilepattern(".").call();
    git.commit().setAuthor(EDITOR).setCommitter(EDITOR).setSign(false).setMessage(message).call();
  }

  private void edit(String name, String old, String now) throws IOException {
    Path file = folder.resolve(name);
    String text = Files.readString(file);
    assertThat(text).contains(old);
    Files.writeString(file, text.replace(old, now));
  }

  private int run(Object... words) {
    err = new StringWriter();
    List<String> all = new ArrayList<>(List.of("review", "--today", "2026-11-22"));
    Stream.of(words).map(Object::toString).forEach(all::add);
    return Main.run(all.toArray(String[]::new), new PrintWriter(out), new PrintWriter(err));
  }

  private int quick(String revisions) {
    return run("--no-pdf", revisions, folder, "-o", review);
  }

  private Document page(String name) throws IOException {
    return Jsoup.parse(Files.readString(review.resolve(name)));
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> all = Files.walk(review)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        found.put(review.relativize(file).toString().replace('\\', '/'), text);
      }
    }
    return found;
  }

  @Test
  void aChangedDocumentHasItsRedlineSourceRequirementsAndPagesOfThePdf() throws Exception {
    edit(
        "xep-9001.xml",
        "<section1 topic='Introduction' anchor='intro'>",
        "<section1 topic='Introduction'><p>A vessel MUST NOT sound two horns at once.</p>");
    assertThat(run("HEAD", folder, "-o", review)).isEqualTo(ExitCode.FINDINGS);
    assertThat(err.toString()).contains("1 document changes; new findings: ");
    Document index = page("index.html");
    assertThat(index.select("#document-1 h2").text()).startsWith("xep-9001.xml: ");
    assertThat(index.select(".keywords").text()).contains("MUST NOT: 1 added");
    assertThat(index.select(".demands ins").text()).contains("sound two horns");
    Element finding = index.select(".findings li:contains(missing-anchor) a").first();
    assertThat(finding.attr("href")).matches("xep-9001\\.source\\.html#L\\d+");
    Element image = index.select(".after img").first();
    assertThat(image.attr("alt")).startsWith("After, page ").contains("sound two horns");
    assertThat(ImageIO.read(review.resolve(image.attr("src")).toFile()).getWidth())
        .isEqualTo(Integer.parseInt(image.attr("width")));
    assertThat(page("xep-9001.changes.html").select("ins").text()).contains("sound two horns");
    Document source = page("xep-9001.source.html");
    assertThat(source.select(".line.added code").text()).contains("sound two horns");
    String place = finding.attr("href").replaceFirst(".*#", "");
    assertThat(source.getElementById(place).parent().nextElementSiblings().select(".beside").text())
        .contains("missing-anchor");
    assertThat(Files.readString(review.resolve("summary.md"))).contains("| MUST NOT +1 |");
    assertThat(Files.readString(review.resolve("review.json"))).contains("\"MUST NOT\" : {");
  }

  @Test
  void anotherPictureIsAChangedPage() throws Exception {
    String place = "<section1 topic='Introduction' anchor='intro'>";
    edit("xep-9001.xml", place, place + picture(0xFF0000));
    commit("A picture");
    edit("xep-9001.xml", picture(0xFF0000), picture(0x0000FF));
    assertThat(run("HEAD", folder, "-o", review)).as(err.toString()).isLessThan(2);
    assertThat(page("index.html").select(".previews img").eachAttr("alt"))
        .hasSize(2)
        .allSatisfy(alt -> assertThat(alt).endsWith(": a picture"));
  }

  private static String picture(int colour) throws IOException {
    BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 1600; i++) {
      image.setRGB(i % 40, i / 40, colour);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    String data = Base64.getEncoder().encodeToString(bytes.toByteArray());
    return "<p><img alt='A flag' src='data:image/png;base64," + data + "'/></p>";
  }

  /** A reader opens the folder from a disk: every link leads to a file of it or to the web. */
  @Test
  void everyLinkOfOurPagesLeadsSomewhere() throws Exception {
    edit("xep-9001.xml", "anchor='model-characters'", "anchor='characters'");
    edit("xep.ent", "'>Navigation Light Status (XEP-9001)", "'>Old Lights (XEP-9001)");
    Files.delete(folder.resolve("inbox/tide-tables.xml"));
    Files.writeString(folder.resolve("notes.txt"), "New\n");
    commit("Much");
    assertThat(quick("HEAD~1..HEAD")).as(err.toString()).isLessThan(2);
    for (String name : files().keySet()) {
      if (name.matches("index\\.html|.*\\.source\\.html")) {
        for (Element link : page(name).select("[href], [src]")) {
          String target = link.hasAttr("href") ? link.attr("href") : link.attr("src");
          if (!target.matches("https?://.*")) {
            String file = target.replaceFirst("#.*", "");
            assertThat(review.resolve(file.isEmpty() ? name : file)).as(target).isRegularFile();
            int hash = target.indexOf('#');
            if (hash >= 0) {
              assertThat(
                      page(file.isEmpty() ? name : file).getElementById(target.substring(hash + 1)))
                  .as(name + " " + target)
                  .isNotNull();
            }
          }
        }
      }
    }
    Document index = page("index.html");
    assertThat(index.select("#affected h3").eachText()).contains("xep-9016.xml");
    assertThat(index.select("#others li").eachText())
        .anySatisfy(text -> assertThat(text).startsWith("xep.ent: changed"))
        .anySatisfy(text -> assertThat(text).startsWith("notes.txt: new"));
    assertThat(index.select(".remark").text()).contains("It is removed");
  }

  @Test
  void aDocumentThatWasAcceptedIsComparedWithItsDraft() throws Exception {
    Files.move(folder.resolve("inbox/tide-tables.xml"), folder.resolve("xep-9020.xml"));
    edit("xep-9020.xml", "<number>xxxx<", "<number>9020<");
    commit("Accept");
    assertThat(quick("HEAD~1..HEAD")).as(err.toString()).isLessThan(2);
    assertThat(page("index.html").select("#document-1").text())
        .contains("before, it was inbox/tide-tables.xml");
    assertThat(review.resolve("xep-9020.changes.html")).isRegularFile();
    assertThat(page("index.html").select("#others")).isEmpty();
  }

  @Test
  void whatCannotBeReadIsTold() throws Exception {
    Files.write(folder.resolve("xep-9016.xml"), new byte[] {'<', 'x', 0, (byte) 0xFF, 1, 2, 3});
    edit("xep-9001.xml", "</xep>", "");
    assertThat(quick("HEAD")).as(err.toString()).isEqualTo(ExitCode.FINDINGS);
    Document index = page("index.html");
    assertThat(index.select(".remark").text()).contains("It cannot be read as a XEP");
    assertThat(review.resolve("xep-9001.changes.html")).doesNotExist();
    assertThat(page("xep-9001.source.html").select(".beside.error").text()).isNotEmpty();
    commit("Broken");
    Files.copy(
        Path.of("xep-sources/xep-9016.xml"),
        folder.resolve("xep-9016.xml"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThat(quick("HEAD")).as(err.toString()).isLessThan(2);
    assertThat(page("index.html").select(".remark").text())
        .contains("Its version before cannot be read as a XEP, so nothing is compared.");
    assertThat(review.resolve("xep-9016.html")).isRegularFile();
  }

  @Test
  void withoutAChangeItSaysSo() throws Exception {
    assertThat(quick("HEAD")).isZero();
    assertThat(err.toString()).startsWith("No documents change");
    assertThat(page("index.html").select("main").text())
        .contains("No documents change; new findings: none.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..HEAD", "a...b", "nowhere", "HEAD..nowhere"})
  void aWrongRevisionWritesNothing(String revisions) {
    assertThat(quick(revisions)).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).startsWith("xep: ").hasLineCount(1);
    assertThat(review).doesNotExist();
  }

  @Test
  void itReplacesOnlyAReview() throws Exception {
    Files.createDirectory(review);
    Files.writeString(review.resolve("precious"), "precious");
    assertThat(quick("HEAD")).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).contains("is not empty and not a review of xep");
    assertThat(review).isDirectoryContaining(file -> file.endsWith("precious"));
    Files.delete(review.resolve("precious"));
    edit("xep-9001.xml", "</abstract>", " It is brief.</abstract>");
    assertThat(quick("HEAD")).isLessThan(2);
    assertThat(review.resolve("xep-9001.source.html")).isRegularFile();
    Map<String, String> first = files();
    commit("A change");
    assertThat(quick("HEAD~1..HEAD")).isLessThan(2);
    assertThat(files().keySet()).isEqualTo(first.keySet());
    assertThat(quick("HEAD")).isLessThan(2);
    assertThat(review.resolve("xep-9001.source.html")).doesNotExist();
  }

  @Test
  void aSiteIsNoReviewAndAReviewNoSite() {
    assertThat(quick("HEAD")).isZero();
    assertThat(
            Main.run(
                new String[] {"build", "--no-pdf", folder + "", "-o", review + ""},
                new PrintWriter(out),
                new PrintWriter(err)))
        .isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).contains("is not empty and not a site of xep");
  }

  @Test
  void aLinkInTheFolderIsNotFollowed() throws Exception {
    Path victim = Files.writeString(home.resolve("victim"), "precious");
    assertThat(quick("HEAD")).isZero();
    Files.delete(review.resolve("index.html"));
    Files.createSymbolicLink(review.resolve("index.html"), victim);
    assertThat(quick("HEAD")).isZero();
    assertThat(victim).hasContent("precious");
    assertThat(Files.isSymbolicLink(review.resolve("index.html"))).isFalse();
  }

  @Test
  void theTitleOfAPullRequestMustNameTheDocument() throws Exception {
    edit("xep-9001.xml", "</abstract>", " It is brief.</abstract>");
    assertThat(run("--no-pdf", "HEAD", folder, "-o", review, "--title", "Some words"))
        .isLessThan(2);
    assertThat(page("index.html").select("h1").text()).isEqualTo("Some words");
    assertThat(page("index.html").select(".findings").text()).contains("title");
  }

  @Test
  void twoRunsWriteTheSame() throws Exception {
    edit("xep-9001.xml", "</abstract>", " It is brief.</abstract>");
    assertThat(run("HEAD", folder, "-o", review)).isLessThan(2);
    Map<String, String> first = files();
    assertThat(run("HEAD", folder, "-o", review)).isLessThan(2);
    first.remove(".xep-review");
    Map<String, String> second = files();
    second.remove(".xep-review");
    assertThat(second).isEqualTo(first);
  }
}
