package org.xeptools.site.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xeptools.SharedCorpus;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepReader;
import org.xeptools.site.SmallSeries;
import org.xeptools.site.XepInfo;
import org.xeptools.source.XepSource;

class SynonymsFileTest {
  private static SynonymsFile of(String yaml) {
    return SynonymsFile.of(XepSource.of(Path.of("synonyms.yaml"), yaml));
  }

  @Test
  void saysWhatPeopleCallDocumentsAndWhichWordsAreEqual() {
    SynonymsFile file =
        of(
            """
            documents:
              XEP-0001: tide  table, ebb
              moon: [high water, low water]
            words:
              - sea, ocean
            """);
    assertThat(file.problems()).isEmpty();
    assertThat(file.synonyms().documents())
        .containsExactly(
            new Synonyms.OtherNames("XEP-0001", List.of("tide table", "ebb")),
            new Synonyms.OtherNames("moon", List.of("high water", "low water")));
    assertThat(file.synonyms().words()).containsExactly(List.of("sea", "ocean"));
    assertThat(of("").problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'- a', 1:1",
    "'moons: {}', 1:1",
    "'documents: [a]', 1:12",
    "'documents: {}\ndocuments: {}', 2:1",
    "'documents:\n  \uD83C\uDF0A: {a: b}', 2:7",
    "'documents:\n  a:', 2:5",
    "'documents:\n  a: \"?!, b\"', 2:6",
    "'documents:\n  [a]: b', 2:3",
    "'words: a', 1:8",
    "'words:\n  - a', 2:5",
    "'words:\n  - a, b c', 2:5",
    "'documents: \"a', 1:14",
  })
  void saysWhatIsWrongWhere(String yaml, String place) {
    XepSource source = XepSource.of(Path.of("synonyms.yaml"), yaml);
    assertThat(SynonymsFile.of(source).problems())
        .extracting(f -> source.startOf(f.span()).line() + ":" + source.startOf(f.span()).column())
        .containsExactly(place);
  }

  @Test
  void hasALimitedNumberOfNames() {
    SynonymsFile file = of("documents:\n  a: " + "b,".repeat(20_000) + "\n");
    assertThat(file.problems()).hasSize(1);
    assertThat(file.synonyms().documents().get(0).names()).hasSize(5_000);
    assertThat(of("#" + "x".repeat(300_000)).problems()).hasSize(1);
  }

  @Test
  void namesDocumentsOfTheSeriesOnly(@TempDir Path folder) throws Exception {
    Path tree = Files.createDirectory(folder.resolve("tree"));
    var series =
        new SmallSeries(tree).with("xep-0001", "Draft", "<shortname>tides</shortname>", "").read();
    assertThat(of("documents:\n  1: ebb\n  tides: ebb\n  XEP-0001: flow").problems(series.infos()))
        .isEmpty();
    assertThat(of("documents:\n  Moons: ebb\n").problems(series.infos()))
        .singleElement()
        .satisfies(found -> assertThat(found.message()).contains("no document", "`Moons`"));
  }

  @Test
  void isReadFromTheTreeOnly(@TempDir Path home) throws IOException {
    Files.writeString(home.resolve("elsewhere.yaml"), "documents: {a: b}");
    Path tree = Files.createDirectory(home.resolve("tree"));
    Corpus corpus = Corpus.of(tree, new XepReader());
    assertThat(SynonymsFile.in(corpus)).isEmpty();
    Files.createSymbolicLink(tree.resolve("synonyms.yaml"), home.resolve("elsewhere.yaml"));
    assertThat(SynonymsFile.in(corpus)).isEmpty();
    Files.delete(tree.resolve("synonyms.yaml"));
    Files.write(tree.resolve("synonyms.yaml"), new byte[] {(byte) 0xFF, 'x'});
    assertThat(SynonymsFile.in(corpus).orElseThrow().problems()).hasSize(1);
  }

  @Test
  void ownTableIsSound() {
    assertThat(Synonyms.ours().documents()).hasSizeGreaterThan(200).doesNotHaveDuplicates();
  }

  /** A title may change; then its line is in vain. */
  @Test
  @Tag("corpus")
  void ownTableNamesDocumentsOfThePublishedSeries() throws Exception {
    NamedDocuments named =
        new NamedDocuments(XepInfo.in(SmallSeries.read(SharedCorpus.tree()).corpus()));
    assertThat(Synonyms.ours().documents())
        .extracting(Synonyms.OtherNames::document)
        .allMatch(name -> named.place(name).isPresent());
  }
}
