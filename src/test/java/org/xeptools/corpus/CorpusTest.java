package org.xeptools.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.XepReader;

class CorpusTest {
  private static final Path SOURCES = Path.of("xep-sources");

  @TempDir Path folder;

  @Test
  void anInboxElsewhereIsToldAndNotRead() throws Exception {
    Path tree = Files.createDirectories(folder.resolve("linked"));
    Path elsewhere = Files.createDirectories(folder.resolve("private"));
    Files.writeString(elsewhere.resolve("secret.xml"), "<xep/>");
    Files.createSymbolicLink(tree.resolve("inbox"), elsewhere);
    assertThatThrownBy(() -> Corpus.of(tree, new XepReader()))
        .isInstanceOf(java.io.IOException.class)
        .hasMessageContaining("is a link out of the tree");
    Files.delete(tree.resolve("inbox"));
    Files.createDirectories(tree.resolve("proposals"));
    Files.writeString(tree.resolve("proposals/tides.xml"), "<xep/>");
    Files.createSymbolicLink(tree.resolve("inbox"), tree.resolve("proposals"));
    assertThat(Corpus.of(tree, new XepReader()).inbox()).hasSize(1);
  }

  @Test
  void tellsPublishedFromInbox() throws Exception {
    Corpus corpus = Corpus.of(SOURCES, new XepReader());
    assertThat(corpus.published()).containsKey("9001").hasSize(17);
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<xep><header><title>T</title></header><section1",
        "<xep><header><title>T</title><section1/></xep>",
        "<xep><header><title>&no;</title></header></xep>",
        "<xep><header><title>T</titel></header></xep>",
        "<xep/>",
        ""
      })
  void aHeaderIsTheSameWhateverWasReadBefore(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("xep-0001.xml"), text);
    Corpus first = Corpus.of(folder, new XepReader());
    Corpus second = Corpus.of(folder, new XepReader());
    second.read(file);
    Optional<String> title = first.header("0001").flatMap(Header::title).map(Field::text);
    assertThat(second.header("0001").flatMap(Header::title).map(Field::text)).isEqualTo(title);
    assertThat(second.header("0001").isPresent()).isEqualTo(first.header("0001").isPresent());
  }

  @Test
  void findsShortnames() throws Exception {
    Corpus corpus = Corpus.of(SOURCES, new XepReader());
    String name = corpus.document("9001").orElseThrow().header().shortname().orElseThrow().text();
    assertThat(corpus.stated().withShortname(name))
        .containsExactly(SOURCES.resolve("xep-9001.xml"));
    assertThat(corpus.stated().withShortname("no-such-name")).isEmpty();
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
    assertThat(corpus.stated().superseding("0001")).containsExactly("0002");
    assertThat(corpus.stated().supersededBy("0003")).containsExactly("0001");
    assertThat(corpus.stated().superseding("0003")).isEmpty();
  }

  @Test
  void knowsTheAuthorsThatHaveAnEntity() throws Exception {
    Files.writeString(
        folder.resolve("xep.ent"),
        "<!ENTITY quay \"<author><surname>Quay</surname></author>\"><!ENTITY tide \"high\">");
    Corpus corpus = Corpus.of(folder, new XepReader());
    assertThat(corpus.entities().authors()).hasSize(1);
    assertThat(corpus.entities().authors().get(0).name()).isEqualTo("quay");
  }

  private Corpus tree(String... names) throws Exception {
    for (String name : names) {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.writeString(folder.resolve(name), "<xep/>");
    }
    return Corpus.of(folder, new XepReader());
  }

  @Test
  void findsDraftsBesideNumberedDocuments() throws Exception {
    Corpus corpus = tree("xep-0001.xml", "xep-tides.xml", "lights.xml", "inbox/moon.xml");
    assertThat(corpus.published()).containsOnlyKeys("0001");
    assertThat(corpus.inbox())
        .containsExactly(
            folder.resolve("inbox/moon.xml"),
            folder.resolve("lights.xml"),
            folder.resolve("xep-tides.xml"));
  }

  @Test
  void findsDocumentsInFoldersOfTheirOwn() throws Exception {
    Corpus corpus =
        tree("xep-0001/xep-0001.xml", "xep-0002.xml", "tides/tides.xml", "inbox/moon/moon.xml");
    assertThat(corpus.published()).containsOnlyKeys("0001", "0002");
    assertThat(corpus.inbox())
        .containsExactly(folder.resolve("inbox/moon/moon.xml"), folder.resolve("tides/tides.xml"));
    for (Path file : corpus.files()) {
      assertThat(Corpus.around(file, new XepReader()).folder()).isEqualTo(folder);
    }
  }

  @Test
  void aCopyOfANumberedDocumentIsNotLost() throws Exception {
    Corpus corpus = tree("xep-0001.xml", "xep-0001/xep-0001.xml");
    assertThat(corpus.published()).containsEntry("0001", folder.resolve("xep-0001.xml"));
    assertThat(corpus.inbox()).containsExactly(folder.resolve("xep-0001/xep-0001.xml"));
  }

  @Test
  void aDocumentAloneInItsFolderIsItsOwnTree() throws Exception {
    tree("work/tides/tides.xml");
    Files.writeString(folder.resolve("work/pom.xml"), "<project/>");
    Path file = folder.resolve("work/tides/tides.xml");
    assertThat(Corpus.around(file, new XepReader()).folder()).isEqualTo(file.getParent());
  }

  @Test
  void anInboxMayHaveOtherNames() throws Exception {
    Corpus corpus = tree("xep-0001.xml", "drafts/tides.xml");
    Path draft = folder.resolve("drafts/tides.xml");
    assertThat(corpus.inbox()).containsExactly(draft);
    assertThat(Corpus.around(draft, new XepReader()).folder()).isEqualTo(folder);
  }

  @Test
  void noLinkLeadsToADocumentElsewhere() throws Exception {
    tree("elsewhere/tides/tides.xml", "tree/xep-0001.xml");
    Files.createSymbolicLink(folder.resolve("tree/tides"), folder.resolve("elsewhere/tides"));
    Files.createDirectories(folder.resolve("tree/moon"));
    Files.createSymbolicLink(
        folder.resolve("tree/moon/moon.xml"), folder.resolve("elsewhere/tides/tides.xml"));
    assertThat(Corpus.of(folder.resolve("tree"), new XepReader()).files()).hasSize(1);
  }

  @Test
  void namesTheTreesBelow() throws Exception {
    Corpus corpus = tree("xeps/xep-0001.xml", "inbox/tides.xml", "xep-0002/xep-0002.xml");
    assertThat(corpus.treesBelow()).containsExactly(folder.resolve("xeps"));
  }
}
