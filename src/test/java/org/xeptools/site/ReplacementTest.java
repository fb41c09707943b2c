package org.xeptools.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacementTest {
  @TempDir Path home;

  private static void build(Path target, String... files) throws IOException {
    try (Replacement site = Replacement.of(target)) {
      fill(site, files);
      site.commit(manifest(site.folder(), files));
    }
  }

  private static void fill(Replacement site, String... files) throws IOException {
    for (String file : files) {
      Files.writeString(site.folder().resolve(file), file);
    }
  }

  private static Manifest manifest(Path folder, String... files) throws IOException {
    List<Manifest.Stamp> stamps = new ArrayList<>();
    for (String file : files) {
      stamps.add(Manifest.Stamp.of(folder, file));
    }
    Map<String, Manifest.Done> tasks = Map.of("all", new Manifest.Done("key", stamps, List.of()));
    return new Manifest("look", "program", 1, 0, 0, tasks, Map.of());
  }

  private void nothingIsLeftBeside() {
    assertThat(home).isDirectoryNotContaining("glob:**/.site*");
  }

  @Test
  void takesItsPlaceAsAWholeAndLeavesNothingBeside() throws IOException {
    build(home.resolve("site"), "a.html");
    assertThat(home.resolve("site/a.html")).hasContent("a.html");
    nothingIsLeftBeside();
  }

  @Test
  void dropsItsOwnOldFilesAndKeepsThoseOfOthers() throws IOException {
    Path site = home.resolve("site");
    build(site, "a.html", "b.html");
    Files.createDirectories(site.resolve("attic"));
    Files.writeString(site.resolve("attic/old.html"), "precious");
    build(site, "a.html");
    assertThat(site.resolve("b.html")).doesNotExist();
    assertThat(site.resolve("attic/old.html")).hasContent("precious");
  }

  @Test
  void anUnfinishedOneLeavesTheOldSiteAsItWas() throws IOException {
    Path site = home.resolve("site");
    build(site, "a.html");
    try (Replacement second = Replacement.of(site)) {
      fill(second, "half.html");
    }
    assertThat(site.resolve("a.html")).exists();
    assertThat(site.resolve("half.html")).doesNotExist();
    nothingIsLeftBeside();
  }

  @Test
  void refusesAFolderThatIsNoSite() throws IOException {
    Path folder = Files.createDirectory(home.resolve("photos"));
    Files.writeString(folder.resolve("me.jpg"), "me");
    assertThatThrownBy(() -> Replacement.of(folder)).hasMessageContaining("no site of xep");
    assertThat(folder.resolve("me.jpg")).exists();
  }

  @Test
  void removesWhatAKilledBuildLeft() throws IOException {
    Path left = Files.createDirectory(home.resolve(".site.new"));
    Files.writeString(left.resolve("half.html"), "half");
    Files.writeString(home.resolve(".site.lock"), "left");
    build(home.resolve("site"), "a.html");
    assertThat(home.resolve("site/half.html")).doesNotExist();
    nothingIsLeftBeside();
  }

  @Test
  void putsBackTheSiteOfABuildThatWasKilledBetweenItsTwoMoves() throws IOException {
    Path site = home.resolve("site");
    build(site, "a.html");
    Files.writeString(site.resolve("notes.txt"), "precious");
    Files.move(site, home.resolve(".site.old"));
    Files.createDirectory(home.resolve(".site.new"));
    build(site, "b.html");
    assertThat(site.resolve("notes.txt")).hasContent("precious");
    assertThat(site.resolve("a.html")).doesNotExist();
    nothingIsLeftBeside();
  }

  @Test
  void keepsAFileByTheSameNameInItsPlace() throws IOException {
    Path site = home.resolve("site");
    build(site, "a.html");
    try (Replacement second = Replacement.of(site)) {
      second.keep("a.html");
      second.commit(manifest(second.folder(), "a.html"));
    }
    assertThat(site.resolve("a.html")).hasContent("a.html");
  }

  @Test
  void twoAtOnceWaitForEachOther() throws Exception {
    Path site = home.resolve("site");
    List<Thread> builders = new ArrayList<>();
    Queue<Exception> failures = new ConcurrentLinkedQueue<>();
    for (int i = 0; i < 8; i++) {
      String file = "page-" + i + ".html";
      builders.add(
          new Thread(
              () -> {
                try {
                  build(site, file);
                } catch (IOException | RuntimeException e) {
                  failures.add(e);
                }
              }));
    }
    builders.forEach(Thread::start);
    for (Thread builder : builders) {
      builder.join();
    }
    assertThat(failures).isEmpty();
    try (Stream<Path> files = Files.list(site)) {
      assertThat(files.filter(f -> f.toString().endsWith(".html"))).hasSize(1);
    }
    nothingIsLeftBeside();
  }

  @Test
  void followsALinkToTheFolderItReplaces() throws IOException {
    Path release = home.resolve("release");
    build(release, "a.html");
    Path current = Files.createSymbolicLink(home.resolve("current"), release);
    build(current, "b.html");
    assertThat(current).isSymbolicLink();
    assertThat(release.resolve("b.html")).exists();
  }
}
