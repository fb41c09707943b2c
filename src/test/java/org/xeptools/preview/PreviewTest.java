package org.xeptools.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.Folders;
import org.xeptools.site.build.Progress;
import org.xeptools.workbench.SiteBuild;
import org.xeptools.workbench.UserError;
import org.xeptools.workbench.Workbench;

class PreviewTest {
  private static final int STATES = 15;

  private static final String FILE = "xep-9001.xml";
  private static final String PAGE = "/xep-9001.html";

  @TempDir Path home;
  private PreviewTree tree;
  private String good;

  @BeforeEach
  void open() throws IOException {
    Folders.copy(Path.of("templates"), home.resolve("templates"));
    tree = new PreviewTree(home.resolve("sources"), Optional.of(home.resolve("templates")));
    good = tree.text(FILE);
    assertThat(tree.get(PAGE).statusCode()).isEqualTo(200);
  }

  @AfterEach
  void close() throws IOException {
    tree.close();
  }

  private static String with(String document, String words) {
    int end = document.lastIndexOf("</section1>");
    return document.substring(0, end) + "<p>" + words + "</p>" + document.substring(end);
  }

  private void awaitPage(String words) {
    PreviewTree.await(words, () -> tree.get(PAGE).body().contains(words));
  }

  /** Every page of the documents is what a build makes of the folder now. */
  private void assertLikeABuild() throws IOException, UserError {
    Path site = home.resolve("site");
    new Workbench()
        .build(
            new SiteBuild(tree.folder, site, true, false, PreviewTree.TODAY, true),
            1,
            Progress.NONE);
    List<Path> pages;
    try (Stream<Path> files = Files.walk(site)) {
      pages =
          files
              .filter(f -> f.getFileName().toString().matches("(xep-\\d+|[a-z-]+)\\.html"))
              .filter(f -> !f.getFileName().toString().equals("index.html"))
              .toList();
    }
    assertThat(pages).hasSizeGreaterThan(15);
    for (Path page : pages) {
      String path = "/" + site.relativize(page).toString().replace('\\', '/');
      assertThat(tree.page(path)).as(path).isEqualTo(Files.readString(page));
    }
  }

  @Test
  void tellsBrowsersOfWhatTheyShow() throws Exception {
    try (Stream<String> events = tree.events("xep-9001.html")) {
      var lines = events.iterator();
      String line = lines.next();
      while (!line.startsWith("data: {")) {
        line = lines.next();
      }
      tree.save("xep-9002.xml", with(tree.text("xep-9002.xml"), "Not of interest here."));
      tree.save(FILE, with(good, "Told."));
      while (!line.equals("event: page")) {
        line = lines.next();
      }
      assertThat(tree.get(PAGE).body()).contains("Told.");
    }
  }

  @Test
  void pdfsHaveThePaperOfTheSettings() throws IOException {
    assertThat(widthOfPdf()).isEqualTo(595);
    tree.save("site.yaml", tree.text("site.yaml") + "paper: letter\n");
    PreviewTree.await("letter", () -> widthOfPdf() == 612);
  }

  /** In points. */
  private int widthOfPdf() {
    try (InputStream in = tree.uri("/xep-9001.pdf").toURL().openStream();
        PDDocument pdf = Loader.loadPDF(in.readAllBytes())) {
      return (int) pdf.getPage(0).getMediaBox().getWidth();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void takesEveryWayOfSaving() throws IOException {
    Files.writeString(tree.file(FILE), with(good, "Written over."));
    awaitPage("Written over.");
    Files.delete(tree.file(FILE));
    Files.writeString(tree.file(FILE), with(good, "Deleted and written."));
    awaitPage("Deleted and written.");
    tree.save(FILE, with(good, "Moved into place."));
    awaitPage("Moved into place.");
    Files.writeString(tree.file("4913"), "");
    Files.writeString(tree.file("." + FILE + ".swp"), "x");
    Files.writeString(tree.file(".#" + FILE), "x");
    for (int i = 0; i < 50; i++) {
      Files.writeString(tree.file(FILE), with(good, "Save number " + i + "."));
    }
    awaitPage("Save number 49.");
  }

  @Test
  void aBrokenDocumentStaysAsItWasAndSaysWhere() throws Exception {
    tree.save(FILE, with(good, "Sound."));
    awaitPage("Sound.");
    String broken = with(good, "Broken <em>");
    tree.save(FILE, broken);
    PreviewTree.await("told", () -> said("xep-9001.html").contains("\"legible\":false"));
    int line = broken.substring(0, broken.indexOf("Broken")).split("\n").length;
    assertThat(said("xep-9001.html")).contains("xep-9001.xml:" + line + ":");
    String place = tree.file(FILE).toUri().getRawPath() + ":" + line + ":";
    assertThat(said("xep-9001.html")).contains("\"open\":\"vscode://file" + place);
    assertThat(tree.get(PAGE).body()).contains("Sound.");
    assertThat(tree.get("/index.html").body()).contains("xep-9001.html");
    tree.save(FILE, with(good, "Corrected."));
    awaitPage("Corrected.");
    assertThat(said("xep-9001.html")).contains("\"legible\":true");
  }

  private String said(String page) {
    try {
      return tree.remarks(page);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void filesComeAndGo() throws IOException {
    assertThat(tree.get("/inbox/fresh.html").statusCode()).isEqualTo(404);
    Files.writeString(tree.file("inbox/fresh.xml"), "<xep><header>");
    PreviewTree.await("unreadable", () -> tree.get("/inbox/fresh.html").statusCode() == 503);
    Files.writeString(tree.file("inbox/fresh.xml"), good);
    PreviewTree.await("fresh", () -> tree.get("/inbox/fresh.html").statusCode() == 200);
    Files.move(tree.file("inbox/fresh.xml"), tree.file("inbox/renamed.xml"));
    PreviewTree.await("renamed", () -> tree.get("/inbox/renamed.html").statusCode() == 200);
    PreviewTree.await("gone", () -> tree.get("/inbox/fresh.html").statusCode() == 404);
    PreviewTree.await("list", () -> tree.get("/").body().contains("inbox/renamed.html"));
  }

  @Test
  void aHeaderWithoutANumberAndOtherOddities() throws IOException {
    tree.save(FILE, with(good.replaceFirst("<number>[^<]*</number>", ""), "Numberless."));
    awaitPage("Numberless.");
    tree.save(FILE, "");
    tree.save(FILE, with(good.replaceFirst("(?s)<header>.*</header>", ""), "Headless."));
    awaitPage("Headless.");
    tree.save(FILE, good);
    PreviewTree.await("good again", () -> !tree.get(PAGE).body().contains("Headless."));
  }

  @Test
  void anEntityReachesThoseWhoUseIt() throws Exception {
    String entities = tree.text("xep.ent");
    String declaration = "\n<!ENTITY preview-word 'First'>\n";
    tree.save("xep.ent", entities + declaration);
    tree.save(FILE, with(good, "The &preview-word; word."));
    awaitPage("The First word.");
    tree.save("xep.ent", entities + declaration.replace("First", "Second"));
    awaitPage("The Second word.");
    tree.save("xep.ent", entities + "<!ENTITY half");
    PreviewTree.await(
        "told", () -> said("xep-9001.html").contains("half; is declared without a value"));
    assertThat(tree.get(PAGE).body()).contains("The Second word.");
    tree.save("xep.ent", entities + declaration.replace("First", "Third"));
    awaitPage("The Third word.");
    assertLikeABuild();
  }

  @Test
  void aBrokenStylesheetIsToldWithItsLineWhileTheLastGoodOneGoesOn() throws IOException {
    Path main = home.resolve("templates/html/main.xsl");
    String sound = Files.readString(main);
    Files.writeString(main, sound.replace("<main>", "<xsl:oops/><main>"));
    PreviewTree.await("told", () -> said("xep-9001.html").contains("templates/html/main.xsl:"));
    tree.save(FILE, with(good, "Goes on."));
    awaitPage("Goes on.");
    Files.writeString(main, sound.replace("<main>", "<main class=\"fixed\">"));
    awaitPage("<main class=\"fixed\">");
    assertThat(said("xep-9001.html")).contains("\"faults\":[]");
  }

  @Test
  void anyStateOfTypingIsAnsweredAndLeavesNoTrace() throws Exception {
    Random random = new Random(6);
    for (int i = 1; i <= STATES; i++) {
      int from = random.nextInt(good.length());
      String typed =
          switch (i % 3) {
            case 0 -> good.substring(0, (int) ((long) good.length() * i / STATES));
            case 1 -> good.substring(0, from) + "<" + good.substring(from);
            default ->
                good.substring(0, from)
                    + good.substring(Math.min(good.length(), from + random.nextInt(200)));
          };
      Files.writeString(tree.file(FILE), typed);
      assertThat(tree.get(PAGE).statusCode()).isEqualTo(200);
      assertThat(said("xep-9001.html")).contains("\"findings\":[");
    }
    tree.save(FILE, with(good, "The last state."));
    awaitPage("The last state.");
    assertLikeABuild();
  }
}
