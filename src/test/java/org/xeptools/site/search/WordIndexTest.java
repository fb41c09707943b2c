package org.xeptools.site.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xeptools.facts.FactStore;
import org.xeptools.facts.FactWriter;

class WordIndexTest {
  private static SearchWords words(String heading, String text) {
    return WordIndex.words(new PlainText(List.of(new PlainText.Part("", heading, text))));
  }

  private static String lines(String shard, Stream<SearchWords> documents) {
    return WordIndex.lines(documents.map(words -> words.shard(shard)).toList());
  }

  @Test
  void aLineHasThePlacesOfTheDocumentsAsDistances() {
    List<SearchWords> documents =
        List.of(
            words("Tide", "turns of the sea"), words("Sea", "a tide"), words("Reed", "tide tide"));
    assertThat(lines("t", documents.stream())).isEqualTo("the .A\ntide A.BA\nturns .A\n");
    assertThat(lines("s", documents.stream())).isEqualTo("sea B.A\n");
    assertThat(lines("z", documents.stream())).isEmpty();
  }

  @Test
  void aDistanceOf32HasTwoDigits() {
    Stream<SearchWords> documents =
        IntStream.rangeClosed(0, 32).mapToObj(i -> words(i == 32 ? "eel" : "reed", ""));
    assertThat(lines("e", documents)).isEqualTo("eel hA.\n");
  }

  @Test
  void anotherTextChangesOnlyTheShardsOfItsWords() {
    SearchWords before = words("Tide", "turns of the sea");
    SearchWords after = words("Tide", "turns of the lake");
    assertThat(after.shard("t")).isEqualTo(before.shard("t"));
    assertThat(after.shard("s").digest()).isNotEqualTo(before.shard("s").digest());
    assertThat(after.shard("l").digest()).isNotEqualTo(before.shard("l").digest());
  }

  @Test
  void aFactKeepsThem() {
    SearchWords words = words("Tide", "turns 12 times");
    FactStore store = FactStore.in(Path.of("target", "no-such", "words.facts"));
    FactWriter out = new FactWriter();
    words.write(out);
    store.put("words", out.bytes());
    assertThat(SearchWords.read(store.get("words").orElseThrow())).isEqualTo(words);
  }
}
