package org.xeptools.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.xeptools.document.XepDocument;
import org.xeptools.document.XepReader;

/** Fragments of documents, and what they became when somebody last read it. */
final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private Golden() {}

  /** A test for each fragment, against the file of its name in the folder {@code format}. */
  static Stream<DynamicTest> tests(String format, UnaryOperator<String> fragment)
      throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> sources = files.filter(f -> f.toString().endsWith(".xml")).sorted().toList();
      return sources.stream()
          .map(
              f ->
                  DynamicTest.dynamicTest(
                      f.getFileName().toString(), () -> check(f, format, fragment)));
    }
  }

  private static void check(Path source, String format, UnaryOperator<String> fragment)
      throws IOException {
    String name = source.getFileName().toString().replaceFirst("xml$", format);
    Path expected = FOLDER.resolve(format).resolve(name);
    String made = fragment.apply(Files.readString(source)).strip();
    // on demand, and only what was deleted: somebody is to read it
    if (Files.notExists(expected) && "write".equals(System.getProperty("xep.golden"))) {
      Files.writeString(expected, made + "\n");
    }
    assertThat(made).isEqualTo(Files.readString(expected).strip());
  }

  /** A document of {@code sections} under the smallest of headers. */
  static XepDocument document(String sections) {
    return read(
        "<xep><header><title>T</title><number>0000</number></header>" + sections + "</xep>");
  }

  static XepDocument read(String xml) {
    return new XepReader()
        .read(Path.of("xep-0000.xml"), xml.getBytes(StandardCharsets.UTF_8))
        .document()
        .orElseThrow();
  }
}
