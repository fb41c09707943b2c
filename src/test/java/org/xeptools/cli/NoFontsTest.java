package org.xeptools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What Java throws on a server or in a container without fonts, first and from then on. */
class NoFontsTest {
  private final Throwable first =
      new ExceptionInInitializerError(
          new RuntimeException("Fontconfig head is null, check your fonts or fonts configuration"));

  private final StringWriter err = new StringWriter();

  private boolean isOne(Throwable failure) {
    return Main.fonts(failure, new PrintWriter(err, true));
  }

  @Test
  void aMachineWithoutFontsIsToldSo() {
    assertThat(isOne(first)).isTrue();
    assertThat(isOne(new NoClassDefFoundError("no PreloaderSVG").initCause(first))).isTrue();
    assertThat(isOne(new IllegalStateException(new UnsatisfiedLinkError("liblcms.so")))).isTrue();
    assertThat(err.toString().lines()).hasSize(3).allMatch(line -> line.contains("fontconfig"));
  }

  @Test
  void anotherFailureIsNot() {
    assertThat(isOne(new ExceptionInInitializerError(new RuntimeException("a bug")))).isFalse();
    assertThat(err.toString()).isEmpty();
  }
}
