package org.xeptools.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExhaustedTest {
  @Test
  void workWithoutAnEndIsAnException() {
    assertThatThrownBy(() -> Exhausted.guard(() -> depth(0)))
        .isInstanceOf(Exhausted.class)
        .hasMessage("it is too deep or too large")
        .matches(e -> !((Exhausted) e).isOfMemory());
    assertThatThrownBy(
            () ->
                Exhausted.guard(
                    () -> {
                      throw new OutOfMemoryError("pretended");
                    }))
        .isInstanceOf(Exhausted.class)
        .matches(e -> ((Exhausted) e).isOfMemory());
  }

  @SuppressWarnings("InfiniteRecursion") // that is the point
  private static int depth(int above) {
    return 1 + depth(above + 1);
  }

  @Test
  void otherThingsPass() throws IOException {
    assertThat(Exhausted.<String, IOException>guard(() -> "made")).isEqualTo("made");
    assertThatThrownBy(
            () ->
                Exhausted.guard(
                    () -> {
                      throw new IOException("no disk");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("no disk");
  }

  @Test
  void nobodyElseCatchesAnOverflow() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<String> catching =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> read(file).contains("StackOverflowError"))
              .map(file -> file.getFileName().toString())
              .toList();
      assertThat(catching).containsExactly("Exhausted.java");
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
