package org.xeptools.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepReader;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.source.Edit;
import org.xeptools.source.XepSource;

class FixTrialTest {
  private final XepReader reader = new XepReader();

  @Test
  void leavesTheOneThatCannotHold() {
    FixTrial trial =
        trial(IntStream.range(0, 200).mapToObj(i -> i == 77 ? "&tide;" : "b").toList());
    assertThat(trial.made()).hasSize(199);
    assertThat(trial.refused()).hasSize(1);
    assertThat(trial.refused().get(0).reason()).contains("&tide; is not declared");
    assertThat(trial.after().source().text()).contains("bbb").doesNotContain("&tide;");
  }

  @Test
  void leavesEachThatCannotHold() {
    List<String> words = IntStream.range(0, 64).mapToObj(i -> i % 9 == 0 ? "<p>" : "b").toList();
    FixTrial trial = trial(words);
    assertThat(trial.made()).hasSize(56);
    assertThat(trial.refused()).hasSize(8);
    assertThat(trial.after().document()).isPresent();
  }

  @Test
  void givesUpWhereAllAreBad() {
    FixTrial trial = trial(IntStream.range(0, 500).mapToObj(i -> "<p>").toList());
    assertThat(trial.made()).isEmpty();
    assertThat(trial.refused()).hasSize(500);
  }

  @Test
  void takesAllAtOnceWhereAllHold() {
    assertThat(trial(List.of("b", "c", "d")).made()).hasSize(3);
  }

  @Test
  void whatAFaultHidIsNotNew() {
    String hides = "<p>Ebb & flow, <a>x</a> and <a>y</a></p>";
    assertThat(mended(hides).made()).hasSize(1);
    assertThat(mended(hides + "<p>R & D</p>").made()).as("the next one is farther on").hasSize(1);
    assertThat(mended("<sectoin2 topic='T'><a/><a/><a/></sectoin2>").made()).hasSize(1);
    assertThat(mended("<p>An <em>a.</p><a/><a/>").made()).hasSize(1);
  }

  @Test
  void aFixThatStopsTheReadingEarlierIsRefused() {
    XepSource source = XepSource.of(Path.of("x.xml"), "<xep><p>a & b</p></xep>");
    Fix back =
        new Fix("Write one before", Safety.UNSAFE, List.of(new Edit(source.span(8, 8), "& ")));
    assertThat(FixTrial.of(List.of(back), reader.read(source), reader::read).refused())
        .singleElement()
        .satisfies(refused -> assertThat(refused.reason()).contains("a bare &"));
  }

  @Test
  void aFaultThatAFixBringsBesidesIsNew() {
    XepSource source = XepSource.of(Path.of("x.xml"), "<xep><section1 topic='T'><p>a & b</p>");
    ParseResult read = reader.read(source);
    Fix bad =
        new Fix(
            "Write z", Safety.SAFE, List.of(new Edit(source.span(6, 14), "section1 zig='zag'")));
    assertThat(FixTrial.of(List.of(bad), read, reader::read).refused()).hasSize(1);
  }

  /** All fixes of what is wrong with a section that contains {@code text}, in one round. */
  private FixTrial mended(String text) {
    String whole = "<xep><section1 topic='T'>" + text + "</section1></xep>";
    ParseResult read = reader.read(XepSource.of(Path.of("x.xml"), whole));
    List<Fix> fixes = read.problems().stream().flatMap(f -> f.fix().stream()).toList();
    return FixTrial.of(fixes, read, reader::read);
  }

  /** Each word in place of one letter of a paragraph. */
  private FixTrial trial(List<String> words) {
    String start = "<xep><section1 topic='T'><p>";
    String text = start + "a".repeat(words.size()) + "</p></section1></xep>";
    XepSource source = XepSource.of(Path.of("x.xml"), text);
    ParseResult read = reader.read(source);
    List<Fix> fixes = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      int at = start.length() + i;
      Edit edit = new Edit(source.span(at, at + 1), words.get(i));
      fixes.add(new Fix("Write " + words.get(i), Safety.SAFE, List.of(edit)));
    }
    return FixTrial.of(fixes, read, reader::read);
  }
}
