package org.xeptools.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.document.XepReader;

class CorpusTest {
  private static final Path SOURCES = Path.of("xep-sources");

  @TempDir Path folder;

  @Test
  void tellsPublishedFromInbox() throws Exception {
    Corpus corpus = Corpus.of(SOURCES, new XepReader());
    assertThat(corpus.published()).containsKey("9001").hasSize(16);
    assertThat(corpus.inbox()).containsExactly(Path.of("xep-sources/inbox/tide-tables.xml"));
    assertThat(corpus.document("9001")).isPresent();
    assertThat(corpus.document("0001")).isEmpty();
  }

  @Test
  void findsTheTreeAroundAFile() throws Exception {
    Path proto = SOURCES.resolve("inbox/tide-tables.xml");
    Corpus corpus = Corpus.around(proto, new XepReader());
    assertThat(corpus.folder()).isEqualTo(SOURCES);
    assertThat(corpus.own(Path.of("./xep-sources/inbox/../inbox/tide-tables.xml")))
        .isEqualTo(proto);
  }

  @Test
  void leavesTemplatesAndReadMesOut() throws Exception {
    for (String name : new String[] {"xep-0001.xml", "xep-template.xml", "xep-README.xml"}) {
      Files.writeString(folder.resolve(name), "<xep/>");
    }
    Corpus corpus = Corpus.of(folder, new XepReader());
    assertThat(corpus.files()).containsExactly(folder.resolve("xep-0001.xml"));
    assertThat(corpus.others()).hasSize(2);
  }

  @Test
  void aFolderOfDraftsIsATreeToo() throws Exception {
    Files.writeString(folder.resolve("tides.xml"), "<xep/>");
    Files.writeString(folder.resolve("pom.xml"), "<project/>");
    assertThat(Corpus.of(folder, new XepReader()).files())
        .containsExactly(folder.resolve("tides.xml"));
  }

  @Test
  void readsOnce() throws Exception {
    Corpus corpus = Corpus.of(SOURCES, new XepReader());
    Path file = corpus.files().get(0);
    assertThat(corpus.read(file)).isSameAs(corpus.read(file));
  }

  @Test
  void findsShortnames() throws Exception {
    Corpus corpus = Corpus.of(SOURCES, new XepReader());
    String name = corpus.document("9001").orElseThrow().header().shortname().orElseThrow().text();
    assertThat(corpus.withShortname(name)).containsExactly(SOURCES.resolve("xep-9001.xml"));
    assertThat(corpus.withShortname("no-such-name")).isEmpty();
  }
}
