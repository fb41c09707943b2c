package org.xeptools.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.xeptools.source.XepSource;

class CodeFrameTest {
  private static CodeFrame frame(String text, String marked, int width) {
    XepSource source = XepSource.of(Path.of("x.xml"), text);
    int start = text.indexOf(marked);
    return CodeFrame.of(source, source.span(start, start + marked.length()), width);
  }

  @Test
  void marksTheSpan() {
    CodeFrame frame = frame("one\n<p>two</p>\n", "two", 80);
    assertThat(frame).isEqualTo(new CodeFrame(2, "<p>", "two", "</p>"));
    assertThat(frame.carets()).isEqualTo("   ^^^");
  }

  @Test
  void cutsALongLineToAWindow() {
    String text = "a".repeat(500) + "HERE" + "b".repeat(500);
    CodeFrame frame = frame(text, "HERE", 40);
    assertThat(frame.line()).startsWith("…").endsWith("…").contains("aHEREb").hasSize(42);
    assertThat(frame.line().substring(frame.carets().indexOf('^'))).startsWith("HERE");
  }

  @Test
  void alignsBelowWideLetters() {
    CodeFrame frame = frame("見るHERE", "HERE", 80);
    assertThat(frame.carets()).isEqualTo("    ^^^^");
  }

  @Test
  void marksOnlyTheFirstLineOfALongSpan() {
    CodeFrame frame = frame("ab\ncd", "b\ncd", 80);
    assertThat(frame).isEqualTo(new CodeFrame(1, "a", "b", ""));
  }

  @Test
  void marksAnEmptySpanWithOneCaret() {
    XepSource source = XepSource.of(Path.of("x.xml"), "ab");
    assertThat(CodeFrame.of(source, source.span(2, 2), 80).carets()).isEqualTo("  ^");
  }

  @Test
  void showsNoControlCharacters() {
    assertThat(frame("a\u001B[2Jb", "b", 80).line()).doesNotContain("\u001B");
  }
}
