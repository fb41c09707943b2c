package org.xeptools.site.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.finding.Severity;
import org.xeptools.source.SourceSpan;

class ManifestTest {
  private static final Path FILE = Path.of("odd\tname\\.xml");

  private static Manifest manifest() {
    Finding finding =
        Finding.of("some-rule", Severity.WARNING, new SourceSpan(FILE, 3, 7), "two\nlines\tand \\t")
            .with(Note.of("a note"))
            .with(Note.at(new SourceSpan(Path.of("other.xml"), 0, 1), "elsewhere"));
    Manifest.Done done =
        new Manifest.Done(
            "k1",
            Optional.of(FILE),
            List.of(new Manifest.Stamp("a.html", 5, 17), new Manifest.Stamp("a.xml", 6, 18)),
            List.of(finding));
    return new Manifest(
        "",
        "program 1",
        2,
        1,
        0,
        new TreeMap<>(
            Map.of(
                "a", done, "b", new Manifest.Done("k2", Optional.empty(), List.of(), List.of()))),
        new TreeMap<>(
            Map.of(
                "batch",
                new Manifest.Planned("k3", List.of("a", "b")),
                "none",
                new Manifest.Planned("", List.of()))),
        new TreeMap<>(Map.of(FILE, List.of(finding, finding))));
  }

  @Test
  void saysAfterReadingWhatWasWritten() {
    assertThat(ManifestText.read(ManifestText.write(manifest()))).contains(manifest());
  }

  @Test
  void aPartOfItIsNone() {
    String text = ManifestText.write(manifest());
    for (int end = 0; end < text.length() - 1; end++) {
      assertThat(ManifestText.read(text.substring(0, end))).as("%d characters", end).isEmpty();
    }
  }

  @Test
  void oneThatNamesAFileElsewhereIsNone() {
    String text = ManifestText.write(manifest());
    for (String elsewhere : List.of("../a.html", "/a.html", "x/../../a.html", "", "a//b", ".")) {
      assertThat(ManifestText.read(text.replace("\ta.html\t", "\t" + elsewhere + "\t")))
          .as(elsewhere)
          .isEmpty();
    }
    assertThat(ManifestText.read(text.replace("file\ta.html\t5", "file\ta.html\tmany"))).isEmpty();
    assertThat(ManifestText.read(text + "more\n")).isPresent();
    assertThat(ManifestText.read("a.html\nb/c.html\n")).isEmpty();
  }
}
