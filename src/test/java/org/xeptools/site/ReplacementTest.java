package org.xeptools.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacementTest {
  @TempDir Path home;

  private void build(Path target, String... files) throws IOException {
    Replacement site = Replacement.of(target);
    for (String file : files) {
      Files.writeString(site.folder().resolve(file), file);
    }
    site.commit();
  }

  @Test
  void takesItsPlaceAsAWholeAndLeavesNothingBeside() throws IOException {
    build(home.resolve("site"), "a.html");
    assertThat(home.resolve("site/a.html")).hasContent("a.html");
    assertThat(home).isDirectoryNotContaining("glob:**/.site-*");
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
    Replacement second = Replacement.of(site);
    Files.writeString(second.folder().resolve("half.html"), "half");
    second.discard();
    assertThat(site.resolve("a.html")).exists();
    assertThat(site.resolve("half.html")).doesNotExist();
    assertThat(home).isDirectoryNotContaining("glob:**/.site-*");
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
    Path left = Files.createDirectory(home.resolve(".site-999999999"));
    Files.writeString(left.resolve("half.html"), "half");
    build(home.resolve("site"), "a.html");
    assertThat(left).doesNotExist();
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
