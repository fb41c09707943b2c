package org.xeptools.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xeptools.SharedCorpus;
import org.xeptools.TestSeries;
import org.xeptools.document.XepDocument;
import org.xeptools.document.XepReader;
import org.xeptools.finding.Finding;

/** Real documents print whole, and every id of their pages is a destination of their PDFs. */
class PdfCorpusTest {
  private static final Pattern CODE_POINT = Pattern.compile("U\\+([0-9A-F]+)");

  /** Those with much of everything. */
  private static final Set<String> SAMPLE =
      Set.of("0001", "0004", "0038", "0045", "0071", "0102", "0280", "0381", "0426", "0479");

  /** Newer than any emoji in outlines that Maven Central has. */
  private static final Set<Integer> NEW_EMOJI = Set.of(0x1F3FE, 0x1F914, 0x1F973, 0x1F9DB, 0x1FA70);

  private final PdfRenderer renderer = new PdfRenderer(Stylesheets.ofProgram());
  private final PlacesToLinkTo places = new PlacesToLinkTo();
  private final XepReader reader = new XepReader();
  private final Map<String, List<String>> faults = Collections.synchronizedMap(new TreeMap<>());

  /**
   * Of the published series the sample, and of the others one document in sixty-four, in order of
   * name; XEP_EVERY_PDF takes all.
   */
  @ParameterizedTest
  @MethodSource("org.xeptools.TestSeries#all")
  @Tag("corpus")
  void nothingOfAWholeSeriesIsLost(TestSeries series) throws InterruptedException {
    List<Path> files = series.files();
    int step = series.isPublished() && System.getenv("XEP_EVERY_PDF") == null ? 64 : 1;
    print(
        IntStream.range(0, files.size())
            .filter(i -> i % step == 0 || isOfTheSample(files.get(i)))
            .mapToObj(files::get)
            .toList());
    assertThat(faults).isEmpty();
  }

  private static boolean isOfTheSample(Path file) {
    return SAMPLE.contains(file.getFileName().toString().replaceAll("\\D", ""));
  }

  private void print(List<Path> files) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    files.stream()
        .sorted(Comparator.comparing(f -> -f.toFile().length()))
        .forEach(file -> pool.execute(() -> check(file)));
    pool.shutdown();
    assertThat(pool.awaitTermination(20, TimeUnit.MINUTES)).isTrue();
  }

  private void check(Path file) {
    try {
      reader.read(file).document().ifPresent(document -> check(file, document));
    } catch (IOException | RuntimeException e) {
      faults.put(file.getFileName().toString(), List.of(e.toString()));
    }
  }

  private void check(Path file, XepDocument document) {
    Rendered rendered = renderer.render(document, RenderContext.alone());
    List<String> lost;
    try {
      lost = PdfWords.of(rendered.content()).lost(document, missing(rendered.problems()));
      places.missing(document, rendered.content()).forEach(id -> lost.add("no destination " + id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // PDFBox hands them out in the order of the page; PdfScriptsTest reads them.
    lost.removeIf(text -> text.codePoints().anyMatch(PdfCorpusTest::isFromRightToLeft));
    List<String> unexpected =
        rendered.problems().stream()
            .filter(f -> !f.rule().equals("missing-glyph"))
            .map(f -> f.rule() + ": " + f.message() + " " + f.notes())
            .toList();
    missing(rendered.problems()).stream()
        .filter(c -> Character.getType(c) != Character.PRIVATE_USE)
        .filter(c -> !NEW_EMOJI.contains(c))
        .forEach(c -> lost.add(String.format("no glyph for U+%04X", c)));
    if (!lost.isEmpty() || !unexpected.isEmpty()) {
      faults.put(
          file.getFileName().toString(),
          java.util.stream.Stream.concat(lost.stream().limit(5), unexpected.stream()).toList());
    }
  }

  private static boolean isFromRightToLeft(int character) {
    byte direction = Character.getDirectionality(character);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private static Set<Integer> missing(List<Finding> problems) {
    return problems.stream()
        .flatMap(f -> CODE_POINT.matcher(f.message()).results())
        .map(m -> Integer.valueOf(m.group(1), 16))
        .collect(Collectors.toSet());
  }

  @Test
  void theCheckCanFail() throws IOException {
    Path file =
        SharedCorpus.files().stream()
            .filter(f -> f.endsWith("xep-0381.xml"))
            .findFirst()
            .orElseThrow();
    XepDocument document = reader.read(file).document().orElseThrow();
    XepDocument other = reader.read(file.resolveSibling("xep-0004.xml")).document().orElseThrow();
    byte[] pdf = renderer.render(document, RenderContext.alone()).content();
    assertThat(PdfWords.of(pdf).lost(document, Set.of())).isEmpty();
    assertThat(PdfWords.of(pdf).lost(other, Set.of())).isNotEmpty();
  }
}
