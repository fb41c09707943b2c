package org.xeptools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xeptools.document.Header;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.Language;
import org.xeptools.document.xml.Attribute;
import org.xeptools.document.xml.Element;
import org.xeptools.lifecycle.Status;

/** Our own series has what documents have, so that tests on it see all of the format. */
class SeriesFeaturesTest {
  /** What the published series had when ours was written: mvn test -Dxep.features=write. */
  private static final Path KNOWN = Path.of("src/test/resources/series-features.txt");

  private static final Pattern IMAGE = Pattern.compile("data:image/(\\w+)|\\.(gif|jpe?g|png)$");

  @Test
  void everyFeatureIsThere() throws IOException {
    Set<String> missing = new TreeSet<>(Files.readAllLines(KNOWN));
    assertThat(missing).hasSizeGreaterThan(200);
    missing.removeAll(features(TestSeries.OWN));
    assertThat(missing).isEmpty();
  }

  @Test
  void everyStateAndLanguageIsThere() throws IOException {
    Set<String> found = features(TestSeries.OWN);
    assertThat(Arrays.stream(Status.values()).map(status -> "status " + status))
        .allSatisfy(status -> assertThat(found).contains(status));
    assertThat(Arrays.stream(Language.values()).map(language -> "language " + language))
        .allSatisfy(language -> assertThat(found).contains(language));
  }

  @Test
  @Tag("corpus")
  void nothingIsPublishedThatOurOwnLacks() throws IOException {
    Set<String> published = features(new TestSeries(SharedCorpus.folder()));
    if ("write".equals(System.getProperty("xep.features"))) {
      Files.write(KNOWN, published);
    }
    published.removeAll(features(TestSeries.OWN));
    assertThat(published).isEmpty();
  }

  private static Set<String> features(TestSeries series) throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path file : series.files()) {
      series.tree().read(file).document().ifPresent(document -> collect(document, found));
      Files.readString(file, StandardCharsets.UTF_8)
          .codePoints()
          .filter(c -> c > 0xFF)
          .forEach(c -> found.add("script " + Character.UnicodeBlock.of(c)));
    }
    return found;
  }

  private static void collect(XepDocument document, Set<String> found) {
    Header header = document.header();
    header.status().ifPresent(status -> found.add("status " + status));
    header.type().ifPresent(type -> found.add("type " + type));
    document.root().walk(element -> collect(element, found));
    for (Listing listing : document.listings()) {
      found.add("language " + listing.language());
    }
  }

  private static void collect(Element element, Set<String> found) {
    found.add(element.parent().map(Element::name).orElse("") + "/" + element.name());
    for (Attribute attribute : element.attributes()) {
      found.add(element.name() + "@" + attribute.name());
    }
    IMAGE
        .matcher(element.is("img") ? element.value("src") : "")
        .results()
        .map(image -> List.of(image.group().split("[/.]", -1)))
        .forEach(parts -> found.add("image " + parts.get(parts.size() - 1)));
  }
}
