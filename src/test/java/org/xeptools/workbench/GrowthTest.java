package org.xeptools.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.Cpu;
import org.xeptools.Shapes;
import org.xeptools.SharedCorpus;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepReader;
import org.xeptools.layout.Formatter;
import org.xeptools.render.HtmlRenderer;
import org.xeptools.render.PdfRenderer;
import org.xeptools.render.RenderContext;
import org.xeptools.render.Renderer;
import org.xeptools.render.Stylesheets;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Rules;
import org.xeptools.source.XepSource;

/** No stage costs more than n log n: a document four times as long takes far less than 16 times. */
class GrowthTest {
  /** n log n has little more than 1, n² has 2. */
  private static final double MAX_EXPONENT = 1.45;

  /** What costs less, in milliseconds, is cheap whatever its growth. */
  private static final long CHEAP = 150;

  private static final int FACTOR = 4;

  /** In characters; what grows with the square of it takes half a second. */
  private static final int SIZE = 24_000;

  /** So many that the least times of both lengths are found also on a busy machine. */
  private static final int ATTEMPTS = 10;

  /** Layout is slow, so only some. */
  private static final List<String> PRINTED =
      List.of(
          "keywords",
          "sentences",
          "one word",
          "paragraphs",
          "notes",
          "equal notes",
          "links to the section",
          "list items",
          "wide table",
          "spanning both",
          "listing lines",
          "listing one line");

  private final XepReader reader = new XepReader();
  private final RuleSet rules = Rules.on(SharedCorpus.DATE);
  private final Stylesheets stylesheets = Stylesheets.ofProgram();

  @TempDir Path folder;
  private Corpus corpus;
  private Path file;

  @BeforeEach
  void tree() throws IOException {
    file = folder.resolve("xep-9001.xml");
    corpus = Corpus.of(folder, reader);
  }

  @TestFactory
  Stream<DynamicTest> checking() {
    return tests(SIZE, text -> rules.check(read(text), corpus));
  }

  @TestFactory
  Stream<DynamicTest> fixing() {
    return tests(SIZE / 2, this::fix);
  }

  private void fix(String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    FixedDocument.of(read(text), corpus, rules, true, reader);
  }

  @TestFactory
  Stream<DynamicTest> formatting() {
    return tests(SIZE, text -> Formatter.format(read(text)));
  }

  @TestFactory
  Stream<DynamicTest> html() {
    Renderer renderer = new HtmlRenderer(stylesheets);
    return tests(SIZE, text -> render(renderer, text));
  }

  @TestFactory
  Stream<DynamicTest> pdf() {
    Renderer renderer = new PdfRenderer(stylesheets);
    Map<String, IntFunction<String>> shapes = Shapes.all();
    assertThat(shapes.keySet()).containsAll(PRINTED);
    return PRINTED.stream()
        .map(name -> test(name, shapes.get(name), 16_000, text -> render(renderer, text)));
  }

  /** Otherwise all of the above would say nothing. */
  @Test
  void aSquareIsSeen() {
    Consumer<String> square =
        text -> {
          int hash = 0;
          for (int i = 0; i < text.length(); i++) {
            for (int j = 0; j < text.length(); j++) {
              hash = hash * 31 + (i ^ j);
            }
          }
          assertThat(hash).isNotEqualTo(1);
        };
    assertThatThrownBy(() -> grow("x"::repeat, 16_000, square))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("grows with the power of");
  }

  private ParseResult read(String text) {
    return reader.read(XepSource.of(file, text));
  }

  private void render(Renderer renderer, String text) {
    read(text)
        .document()
        .ifPresent(d -> renderer.render(d, RenderContext.in(number -> Optional.empty())));
  }

  private static Stream<DynamicTest> tests(int size, Consumer<String> stage) {
    return Shapes.all().entrySet().stream()
        .map(shape -> test(shape.getKey(), shape.getValue(), size, stage));
  }

  private static DynamicTest test(
      String name, IntFunction<String> shape, int size, Consumer<String> stage) {
    return DynamicTest.dynamicTest(name, () -> grow(shape, size, stage));
  }

  private static void grow(IntFunction<String> shape, int size, Consumer<String> stage) {
    String large = shape.apply(size);
    String small = shape.apply(size / FACTOR);
    long most = Long.MAX_VALUE;
    long least = Long.MAX_VALUE;
    double exponent = 0;
    for (int i = 0; i < ATTEMPTS; i++) {
      most = Math.min(most, cost(stage, large));
      if (most < CHEAP) {
        return;
      }
      least = Math.min(least, cost(stage, small));
      exponent = Math.log((double) most / Math.max(1, least)) / Math.log(FACTOR);
      if (exponent < MAX_EXPONENT) {
        return;
      }
    }
    throw new AssertionError(
        "grows with the power of %.2f: %d ms for %d characters, %d ms for %d"
            .formatted(exponent, least, small.length(), most, large.length()));
  }

  private static long cost(Consumer<String> stage, String text) {
    return Cpu.millis(
        () -> {
          stage.accept(text);
          return text;
        });
  }
}
