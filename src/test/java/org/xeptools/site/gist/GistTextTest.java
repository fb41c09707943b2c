package org.xeptools.site.gist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepReader;
import org.xeptools.facts.FactStore;

class GistTextTest {
  @Test
  void whatWasWrittenIsRead(@TempDir Path folder) throws Exception {
    Path facts = folder.resolve("some.facts");
    Path sources = Path.of("xep-sources");
    Corpus first = Corpus.of(sources, new XepReader(), FactStore.in(facts));
    first.files().forEach(file -> Gist.of(file, first));
    first.contents().keep();
    Corpus later = Corpus.of(sources, new XepReader(), FactStore.in(facts));
    for (Path file : later.files()) {
      Gist gist = Gist.of(file, later).orElseThrow();
      Gist now = Gist.of(first.read(file).document().orElseThrow());
      assertThat(later.known(file)).as("%s is not read again", file).isEmpty();
      assertThat(gist).as("the gist of %s", file).isEqualTo(now);
      assertThat(new ArrayList<>(gist.registered().keySet()))
          .isEqualTo(new ArrayList<>(now.registered().keySet()));
    }
    assertThat(later.files()).hasSizeGreaterThan(10);
  }
}
