package org.xeptools.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.Folders;
import org.xeptools.source.DiskTree;

class SourcesTest {
  @TempDir Path folder;
  private Sources sources;
  private Path first;
  private Path second;

  @BeforeEach
  void read() throws IOException {
    Folders.copy(Path.of("xep-sources"), folder);
    sources = Sources.of(folder, new DiskTree());
    first = folder.resolve("xep-9001.xml");
    second = folder.resolve("xep-9002.xml");
  }

  @Test
  void readsOnlyWhatWasTouched() throws IOException {
    Files.writeString(first, Files.readString(first) + "<!-- x -->");
    Sources now = sources.after(Set.of(first));
    assertThat(now.shown().read(first)).isNotSameAs(sources.shown().read(first));
    assertThat(now.shown().read(second)).isSameAs(sources.shown().read(second));
  }

  @Test
  void whatWasSavedAsItWasIsTheSame() throws IOException {
    Files.writeString(first, Files.readString(first));
    assertThat(sources.after(Set.of(first)).shown().read(first))
        .isSameAs(sources.shown().read(first));
  }

  @Test
  void anEntityTouchesOnlyThoseWhoUseIt() throws IOException {
    Path entities = folder.resolve("xep.ent");
    Files.writeString(
        entities, Files.readString(entities) + "\n<!ENTITY one '1'>\n<!ENTITY two '&one;'>\n");
    Files.writeString(first, Files.readString(first).replaceFirst("<p>", "<p>&two; "));
    Sources before = sources.after(Set.of(entities, first));
    Files.writeString(entities, Files.readString(entities).replace("'1'", "'one'"));
    Sources now = before.after(Set.of(entities));
    assertThat(now.shown().read(first)).isNotSameAs(before.shown().read(first));
    assertThat(now.shown().read(second)).isSameAs(before.shown().read(second));
  }

  @Test
  void showsTheLastThatCouldBeReadAndKnowsTheTruth() throws IOException {
    Files.writeString(first, "<xep>");
    Sources now = sources.after(Set.of(first));
    assertThat(now.shown().read(first)).isSameAs(sources.shown().read(first));
    assertThat(now.disk().read(first).document()).isEmpty();
    Files.delete(first);
    assertThat(now.after(Set.of(first)).shown().files()).doesNotContain(first);
  }

  @Test
  void aFileThatTurnsIntoALinkOutOfTheTreeIsGone(@TempDir Path elsewhere) throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret.xml"), Files.readString(first));
    Files.delete(first);
    Files.createSymbolicLink(first, secret);
    assertThat(sources.after(Set.of(first)).shown().files()).doesNotContain(first);
  }
}
