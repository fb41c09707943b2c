package org.xeptools.site.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.output.OutputFolder;
import org.xeptools.output.SealKey;

class ReplacementTest {
  @TempDir Path home;
  private final Queue<String> said = new ConcurrentLinkedQueue<>();
  private final Progress told =
      new Progress() {
        @Override
        public void step(Step step) {}

        @Override
        public void say(String sentence) {
          said.add(sentence);
        }
      };

  private SitePlace place(Path target) throws IOException {
    return SitePlace.of(target, SealKey.seal(home.resolve("state"), List.of()));
  }

  private void build(Path target, String... files) throws IOException {
    build(place(target), files);
  }

  private void build(SitePlace place, String... files) throws IOException {
    try (Replacement site = Replacement.of(place, told)) {
      fill(site, files);
      site.commit(manifest(site.folder(), files), Optional.empty());
    }
  }

  private static void fill(Replacement site, String... files) throws IOException {
    for (String file : files) {
      site.folder().create(file, file.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static Manifest manifest(OutputFolder folder, String... files) {
    List<Manifest.Stamp> stamps = new ArrayList<>();
    for (String file : files) {
      stamps.add(Manifest.Stamp.of(folder, file).orElseThrow());
    }
    Map<String, Manifest.Done> tasks =
        Map.of("all", new Manifest.Done("key", Optional.empty(), stamps, List.of()));
    return new Manifest("look", "program", 1, 0, 0, tasks, Map.of(), Map.of());
  }

  /** The lock stays, for whoever waits for it must mean the same file as who comes later. */
  private void nothingIsLeftBeside() throws IOException {
    try (Stream<Path> files = Files.list(home)) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(f -> f.startsWith(".")))
          .isSubsetOf(".site.lock");
    }
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
    try (Replacement second = Replacement.of(place(site), told)) {
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
    assertThatThrownBy(() -> Replacement.of(place(folder), told))
        .hasMessageContaining("not a site of xep");
    assertThat(folder.resolve("me.jpg")).exists();
  }

  @Test
  void removesWhatAKilledBuildLeft() throws IOException {
    Path left = Files.createDirectory(home.resolve(".site.new"));
    Files.writeString(left.resolve("half.html"), "half");
    Files.createFile(home.resolve(".site.lock"));
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
    try (Replacement second = Replacement.of(place(site), told)) {
      second.keep("a.html");
      second.commit(manifest(second.folder(), "a.html"), Optional.empty());
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

  @Test
  void oneWhoWaitsSaysSoOnce() throws Exception {
    Path site = home.resolve("site");
    Thread second;
    try (Replacement first = Replacement.of(place(site), told)) {
      second =
          new Thread(
              () -> {
                try {
                  build(site, "b.html");
                } catch (IOException e) {
                  said.add("failed: " + e);
                }
              });
      second.start();
      while (said.isEmpty()) {
        Thread.onSpinWait();
      }
      fill(first, "a.html");
      first.commit(manifest(first.folder(), "a.html"), Optional.empty());
    }
    second.join();
    assertThat(said)
        .containsExactly(
            "Another build writes to " + home.toRealPath().resolve("site") + "; waiting");
    assertThat(site.resolve("b.html")).exists();
    assertThat(site.resolve("a.html")).doesNotExist();
  }

  @Test
  void aFileOfOthersInPlaceOfAFolderOfTheSiteIsToldAndNothingIsLost() throws IOException {
    Path site = home.resolve("site");
    build(site, "a.html");
    Files.writeString(site.resolve("attic"), "precious");
    assertThatThrownBy(() -> build(site, "attic/a.html"))
        .hasMessageContaining("attic is where the site has a folder; move it away");
    assertThat(site.resolve("attic")).hasContent("precious");
    assertThat(site.resolve("a.html")).exists();
    nothingIsLeftBeside();
  }

  @Test
  void aPlantedLinkIsNeverFollowed() throws IOException {
    Path precious = Files.createDirectory(home.resolve("precious"));
    Path file = Files.writeString(precious.resolve("file"), "precious");
    for (String ending : List.of(".new", ".old")) {
      for (Path to : List.of(precious, file)) {
        Files.createSymbolicLink(home.resolve(".site" + ending), to);
        build(home.resolve("site"), "a.html");
        assertThat(file).hasContent("precious");
        nothingIsLeftBeside();
      }
    }
    Files.delete(home.resolve(".site.lock"));
    Files.createSymbolicLink(home.resolve(".site.lock"), file);
    assertThatThrownBy(() -> build(home.resolve("site"), "a.html"))
        .hasMessageContaining(".site.lock is a link or a folder where a lock belongs; remove it");
    assertThat(file).hasContent("precious");
  }

  @Test
  void aLockThatIsAnotherNameOfAFileLeavesThatAsItIs() throws IOException {
    Path file = Files.writeString(home.resolve("file"), "precious");
    Files.createLink(home.resolve(".site.lock"), file);
    build(home.resolve("site"), "a.html");
    assertThat(file).hasContent("precious");
  }

  @Test
  void aSiteThatCameWithTheTreeIsNotBelievedAndItsLinksAreLeft() throws IOException {
    Path site = home.resolve("site");
    Path secret = Files.writeString(home.resolve("secret"), "secret");
    SitePlace theirs = SitePlace.of(site, SealKey.seal(home.resolve("their-state"), List.of()));
    build(theirs, "a.html", "old.html");
    Files.createSymbolicLink(site.resolve("leak.html"), secret);
    Files.createSymbolicLink(site.resolve("sub"), home);
    Files.writeString(site.resolve("notes.txt"), "somebody's");
    assertThat(place(site).last()).isEmpty();
    build(site, "b.html");
    assertThat(said).anyMatch(sentence -> sentence.startsWith("2 links in "));
    assertThat(site.resolve("leak.html")).doesNotExist();
    assertThat(site.resolve("sub")).doesNotExist();
    assertThat(site.resolve("old.html")).doesNotExist();
    assertThat(site.resolve("notes.txt")).hasContent("somebody's");
    assertThat(secret).hasContent("secret");
  }

  @Test
  void whatASiteOfOthersSaysOfAFileThatIsNotAsItSaysIsIgnored() throws IOException {
    Path site = home.resolve("site");
    SitePlace theirs = SitePlace.of(site, SealKey.seal(home.resolve("their-state"), List.of()));
    build(theirs, "mine.txt");
    Files.delete(site.resolve("mine.txt"));
    Files.writeString(site.resolve("mine.txt"), "precious, and longer than theirs");
    build(site, "b.html");
    assertThat(site.resolve("mine.txt")).hasContent("precious, and longer than theirs");
  }

  @Test
  void aFileBehindALinkIsNotKept() throws IOException {
    Path site = home.resolve("site");
    build(site, "sub/a.html");
    Manifest manifest = place(site).last().orElseThrow();
    assertThat(manifest.isIntact(new OutputFolder(site))).isTrue();
    Files.move(site.resolve("sub"), home.resolve("moved"));
    Files.createSymbolicLink(site.resolve("sub"), home.resolve("moved"));
    assertThat(manifest.isIntact(new OutputFolder(site))).isFalse();
  }
}
