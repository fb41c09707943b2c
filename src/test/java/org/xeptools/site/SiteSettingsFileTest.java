package org.xeptools.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepReader;
import org.xeptools.source.XepSource;

class SiteSettingsFileTest {
  private static SiteSettingsFile of(String yaml) {
    return SiteSettingsFile.of(XepSource.of(Path.of("site.yaml"), yaml));
  }

  @Test
  void saysTitleBaseAndValidity() {
    SiteSettingsFile file =
        of("# ours\ntitle:  Tides \nbase: http://tides.example:8080/x\nvalidity: true\n");
    assertThat(file.problems()).isEmpty();
    assertThat(file.settings())
        .isEqualTo(new SiteSettings("Tides", "http://tides.example:8080/x/", true));
  }

  @Test
  void mayBeEmptyOrSayHalf() {
    assertThat(of("").settings()).isEqualTo(SiteSettings.DEFAULT);
    assertThat(of("# nothing").problems()).isEmpty();
    assertThat(of("title: Tides").settings().base()).isEqualTo(SiteSettings.DEFAULT.base());
  }

  @ParameterizedTest
  @CsvSource({
    "'colour: red', 1:1-1:7",
    "'title: \uD83C\uDF0A\nbase: ftp://x/', 2:7-2:15",
    "'base: https://x/?q', 1:7-1:19",
    "'base: javascript:alert(1)', 1:7-1:26",
    "'title: [a]', 1:8-1:11",
    "'title:', 1:7-1:7",
    "'- title', 1:1-1:8",
    "'\uD83C\uDF0A: x', 1:1-1:3",
    "'title: a\ntitle: b', 2:1-2:6",
    "'title: \"a', 1:10-1:10",
    "'base: &x [*x]', 1:11-1:11",
    "'validity: perhaps', 1:11-1:18",
  })
  void saysWhatIsWrongWhere(String yaml, String place) {
    XepSource source = XepSource.of(Path.of("site.yaml"), yaml);
    SiteSettingsFile file = SiteSettingsFile.of(source);
    assertThat(file.problems())
        .extracting(
            f ->
                source.startOf(f.span()).line()
                    + ":"
                    + source.startOf(f.span()).column()
                    + "-"
                    + source.endOf(f.span()).line()
                    + ":"
                    + source.endOf(f.span()).column())
        .containsExactly(place);
    assertThat(file.settings().base()).isEqualTo(SiteSettings.DEFAULT.base());
  }

  @Test
  void isReadFromTheTreeOnly(@TempDir Path home) throws IOException {
    Files.writeString(home.resolve("elsewhere.yaml"), "title: Elsewhere");
    Path tree = Files.createDirectory(home.resolve("tree"));
    Corpus corpus = Corpus.of(tree, new XepReader());
    assertThat(SiteSettingsFile.in(corpus)).isEmpty();
    Files.createSymbolicLink(tree.resolve("site.yaml"), home.resolve("elsewhere.yaml"));
    assertThat(SiteSettingsFile.in(corpus)).isEmpty();
    Files.delete(tree.resolve("site.yaml"));
    Files.write(tree.resolve("site.yaml"), new byte[] {(byte) 0xFF, 'x'});
    assertThat(SiteSettingsFile.in(corpus).orElseThrow().problems()).hasSize(1);
    Files.writeString(tree.resolve("site.yaml"), "title: " + "x".repeat(70_000));
    assertThat(SiteSettingsFile.in(corpus).orElseThrow().problems()).hasSize(1);
  }
}
