package org.xeptools.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepReader;
import org.xeptools.source.XepSource;

class SiteSettingsFileTest {
  private static SiteSettingsFile of(String yaml) {
    return of(XepSource.of(Path.of("site.yaml"), yaml));
  }

  private static SiteSettingsFile of(XepSource source) {
    return SiteSettingsFile.of(
        source, name -> new Logo.Found(Optional.empty(), List.of("no " + name)));
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
    "'publisher:', 1:11-1:11",
    "'home: harbor.example', 1:7-1:21",
    "'home: javascript:alert(1)', 1:7-1:26",
    "'home: https://someone@harbor.example/', 1:7-1:38",
    "'logo: ../mark.svg', 1:7-1:18",
    "'edit: ftp://host/{file}', 1:7-1:24",
    "'edit: https://host/{folder}', 1:7-1:28",
    "'history: https://{file}.example/', 1:10-1:33",
    "'issues: //host/{file}', 1:9-1:22",
    "'issues: data:text/html,{file}', 1:9-1:30",
  })
  void saysWhatIsWrongWhere(String yaml, String place) {
    XepSource source = XepSource.of(Path.of("site.yaml"), yaml);
    SiteSettingsFile file = of(source);
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
  void namesThePublisherAndThePlacesOfTheSources() {
    SiteSettings settings =
        of("""
            title: Tides
            publisher:  The  Tide Office
            home: https://tides.example/
            edit: https://git.example/edit/main/{file}
            issues: https://git.example/issues?q={name}+{number}
            """)
            .settings();
    assertThat(settings.imprint().publisher()).contains("The Tide Office");
    assertThat(settings.imprint().home()).contains("https://tides.example/");
    assertThat(settings.at(WorkPlace.EDIT, "inbox/high water&low.xml"))
        .contains("https://git.example/edit/main/inbox/high%20water%26low.xml");
    assertThat(settings.at(WorkPlace.ISSUES, "xep-0042.xml"))
        .contains("https://git.example/issues?q=xep-0042+0042");
    assertThat(settings.at(WorkPlace.HISTORY, "xep-0042.xml")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mark.svg | <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 10'/> | ",
        "mark.svg | <svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg> "
            + "| the logo is shown without the parts that are not allowed: scripts",
        "mark.svg | <!DOCTYPE svg><svg/> | the logo is not shown: it has a DOCTYPE; remove it",
        "mark.svg | hello | the logo is not shown: it is not an image that pages can show",
        "mark.png | GIF89a | the logo is not shown: it is cut off",
        "mark.gif | GIF89a | `logo` is the name of an SVG or PNG file in this folder",
        "other.svg | | there is no file `other.svg` in this folder",
        "link.svg | | there is no file `link.svg` in this folder",
        "/etc/mark.svg | | `logo` is the name of an SVG or PNG file in this folder",
      })
  void showsALogoOfTheFolderThatOnlyDraws(
      String name, @Nullable String content, @Nullable String fault, @TempDir Path home)
      throws IOException {
    Path tree = Files.createDirectory(home.resolve("tree"));
    Files.writeString(tree.resolve("site.yaml"), "logo: " + name);
    Files.writeString(home.resolve("away.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
    Files.createSymbolicLink(tree.resolve("link.svg"), home.resolve("away.svg"));
    if (content != null) {
      Files.writeString(tree.resolve(name), content);
    }
    SiteSettingsFile file = SiteSettingsFile.in(Corpus.of(tree, new XepReader())).orElseThrow();
    if (fault == null) {
      assertThat(file.problems()).isEmpty();
      assertThat(file.settings().imprint().mark()).isEqualTo("assets/publisher.svg");
      assertThat(file.settings().imprint().markWidth()).isEqualTo(48);
    } else {
      assertThat(file.problems()).hasSize(1);
      assertThat(file.problems().get(0).message()).startsWith(fault.strip());
    }
    file.settings()
        .logo()
        .ifPresent(
            logo ->
                assertThat(new String(logo.content(), StandardCharsets.UTF_8))
                    .doesNotContain("script"));
  }

  @Test
  void refusesALogoThatIsTooLarge(@TempDir Path tree) throws IOException {
    Files.writeString(tree.resolve("site.yaml"), "logo: mark.svg");
    Files.writeString(tree.resolve("mark.svg"), "<svg>" + " ".repeat(100_000) + "</svg>");
    SiteSettingsFile file = SiteSettingsFile.in(Corpus.of(tree, new XepReader())).orElseThrow();
    assertThat(file.problems().get(0).message()).isEqualTo("the logo is larger than 100 kB");
    assertThat(file.settings().imprint()).isEqualTo(SiteSettings.DEFAULT.imprint());
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
