package org.xeptools.change.redline;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xeptools.document.XepDocument;
import org.xeptools.document.XepReader;

/** Four times as much to compare takes about four times as long, whatever changed. */
class RedlineCostTest {
  private static final int FEW = 1_000;

  @SuppressWarnings("ImmutableEnumChecker") // functions without state
  enum Shape {
    EDITED(i -> p("word" + i + " is here and stays"), i -> p("word" + i + " is there, it stays")),
    REWRITTEN(i -> p("alpha" + i + " beta gamma"), i -> p("beta delta" + i + " rho")),
    EQUAL(
        i -> p("the same line"), i -> p("the same line") + (i % 2 == 0 ? p("the same line") : "")),
    RENAMED(i -> section("old" + i, i), i -> section("new" + i, i)),
    MOVED(i -> section("s" + i, i), i -> section("s" + (1_000_000 - i), 1_000_000 - i)),
    ROWS(i -> row("k" + i, "v" + i), i -> row("k" + i, "u" + i)),
    NOTES(i -> "<note>n" + i + "</note>", i -> "<note>m" + i + "</note>"),
    LISTING(i -> "<code>line " + i + "</code>", i -> "<code>line " + i + " more</code>");

    private final IntFunction<String> old;
    private final IntFunction<String> now;

    Shape(IntFunction<String> old, IntFunction<String> now) {
      this.old = old;
      this.now = now;
    }

    private static String p(String text) {
      return "<p>" + text + "</p>";
    }

    private static String section(String name, int i) {
      return "<section2 topic='"
          + name
          + "' anchor='"
          + name
          + "'><p>about "
          + i
          + "</p></section2>";
    }

    private static String row(String key, String value) {
      return "<table><tr><td>" + key + "</td><td>" + value + "</td></tr></table>";
    }
  }

  @ParameterizedTest
  @EnumSource
  void itGrowsWithItsInput(Shape shape) {
    seconds(shape, FEW); // what is loaded first costs most
    double few = Math.min(seconds(shape, FEW), seconds(shape, FEW));
    double many = Math.min(seconds(shape, 4 * FEW), seconds(shape, 4 * FEW));
    assertThat(many).isLessThan(10 * few + 0.3);
  }

  private static double seconds(Shape shape, int count) {
    XepDocument old = document(shape.old, count);
    XepDocument now = document(shape.now, count);
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    assertThat(Redline.of(old, now).alterations()).isNotEmpty();
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
  }

  private static XepDocument document(IntFunction<String> part, int count) {
    String text =
        "<xep><header><title>T</title><number>0001</number></header><section1 topic='A' anchor='a'>"
            + IntStream.range(0, count).mapToObj(part).collect(Collectors.joining("\n"))
            + "</section1></xep>";
    return new XepReader()
        .read(Path.of("xep-0001.xml"), text.getBytes(StandardCharsets.UTF_8))
        .document()
        .orElseThrow();
  }
}
