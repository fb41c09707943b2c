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

  @Test
  void knowsWhoSupersedesWhom() throws Exception {
    Files.writeString(
        folder.resolve("xep-0002.xml"),
        "<xep><header><supersedes>\n<spec>XEP-0001</spec> <spec>RFC 1</spec>\n</supersedes>");
    Files.writeString(
        folder.resolve("xep-0001.xml"),
        "<xep><header><supersedes/><supersededby><spec>XEP-0003</spec></supersededby>");
    Corpus corpus = Corpus.of(folder, new XepReader());
    assertThat(corpus.superseding("0001")).containsExactly("0002");
    assertThat(corpus.supersededBy("0003")).containsExactly("0001");
    assertThat(corpus.superseding("0003")).isEmpty();
  }

  @Test
  void knowsTheAuthorsThatHaveAnEntity() throws Exception {
    Files.writeString(
        folder.resolve("xep.ent"),
        "<!ENTITY quay \"<author><surname>Quay</surname></author>\"><!ENTITY tide \"high\">");
    Corpus corpus = Corpus.of(folder, new XepReader());
    assertThat(corpus.authorEntities()).hasSize(1);
    assertThat(corpus.authorEntities().get(0).name()).isEqualTo("quay");
  }
}
