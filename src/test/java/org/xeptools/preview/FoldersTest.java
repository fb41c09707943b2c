package org.xeptools.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.Folders;
import org.xeptools.render.Stylesheets;

/** Folders that are links, come and go, or are large. */
class FoldersTest {
  @TempDir Path home;

  private Path templates() throws IOException {
    Path templates = home.resolve("templates");
    Folders.copy(Path.of("templates"), templates);
    return templates;
  }

  @Test
  void nothingOutsideTheTemplatesIsServed() throws IOException {
    Path templates = templates();
    Path secret = Files.writeString(home.resolve("secret.css"), "secret");
    Path folder = Files.createDirectories(home.resolve("elsewhere"));
    Files.writeString(folder.resolve("secret.css"), "secret");
    Files.createSymbolicLink(templates.resolve("assets/file.css"), secret);
    Files.createSymbolicLink(templates.resolve("assets/folder"), folder);
    Files.createSymbolicLink(templates.resolve("assets/round"), templates);
    Files.delete(templates.resolve("assets/xep.css"));
    Files.createSymbolicLink(templates.resolve("assets/xep.css"), secret);
    try (PreviewTree tree = new PreviewTree(home.resolve("sources"), Optional.of(templates))) {
      assertThat(tree.get("/assets/file.css").statusCode()).isEqualTo(404);
      assertThat(tree.get("/assets/folder/secret.css").statusCode()).isEqualTo(404);
      assertThat(tree.get("/assets/xep.css").body()).doesNotContain("secret");
      assertThat(tree.get("/assets/logo.svg").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aStylesheetIsReadInTheFolderOnly() throws IOException {
    Path templates = templates();
    Path main = templates.resolve("html/main.xsl");
    Path outside = home.resolve("outside.xsl");
    Files.move(main, outside);
    Files.createSymbolicLink(main, outside);
    Stylesheets stylesheets = new Stylesheets(Optional.of(templates));
    assertThat(org.assertj.core.api.Assertions.catchThrowable(stylesheets::prepare))
        .hasMessageContaining("there is no templates/html/main.xsl");
  }

  @Test
  void aLinkedFolderOfTemplatesIsAsGood() throws IOException {
    Path link = Files.createSymbolicLink(home.resolve("link"), templates());
    new Stylesheets(Optional.of(link)).prepare();
  }

  @Test
  void aTreeMayGoAndComeBack() throws IOException {
    try (PreviewTree tree = new PreviewTree(home.resolve("sources"), Optional.empty())) {
      assertThat(tree.get("/xep-9001.html").statusCode()).isEqualTo(200);
      Path away = Files.move(tree.folder, home.resolve("away"));
      PreviewTree.await("gone", () -> tree.get("/xep-9001.html").statusCode() == 404);
      Files.writeString(
          away.resolve("xep-9001.xml"),
          Files.readString(away.resolve("xep-9001.xml")).replaceFirst("<p>", "<p>Elsewhere. "));
      Files.move(away, tree.folder);
      PreviewTree.await("back", () -> tree.get("/xep-9001.html").body().contains("Elsewhere. "));
      tree.save(
          "xep-9001.xml", tree.text("xep-9001.xml").replaceFirst("Elsewhere. ", "Here again. "));
      PreviewTree.await("seen", () -> tree.get("/xep-9001.html").body().contains("Here again. "));
    }
  }

  @Test
  void aCircleOfFoldersIsNoWayDown() throws Exception {
    Path round = Files.createDirectories(home.resolve("round/below"));
    Files.createSymbolicLink(round.resolve("above"), home.resolve("round"));
    Path file = Files.writeString(round.resolve("a.xsl"), "a");
    try (Watch watch =
        new Watch(List.of(new Watch.Area(home.resolve("round"), true, f -> f.endsWith("a.xsl"))))) {
      Files.writeString(file, "b and more");
      assertThat(watch.next()).containsExactly(file);
    }
  }

  @Test
  void tenThousandFilesAreWatched() throws Exception {
    Path many = Files.createDirectories(home.resolve("many"));
    try (Watch watch = new Watch(List.of(new Watch.Area(many, false, f -> true)))) {
      Set<Path> written = new HashSet<>();
      for (int i = 0; i < 10_000; i++) {
        written.add(Files.createFile(many.resolve("xep-" + i + ".xml")));
      }
      Set<Path> told = new HashSet<>();
      while (!told.containsAll(written)) {
        told.addAll(watch.next());
      }
    }
  }
}
