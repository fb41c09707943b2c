package org.xeptools.site.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GraphTest {
  private static Graph around(String number, Map<String, List<String>> needs) {
    return Graph.around(
        number,
        n -> new TreeSet<>(needs.getOrDefault(n, List.of())),
        n -> {
          NavigableSet<String> by = new TreeSet<>();
          needs.forEach((from, to) -> by.addAll(to.contains(n) ? List.of(from) : List.of()));
          return by;
        },
        Comparator.naturalOrder(),
        n -> n.substring(0, 1));
  }

  private static List<List<String>> numbers(Graph graph) {
    return graph.columns().stream()
        .map(column -> column.boxes().stream().map(Graph.Box::number).toList())
        .toList();
  }

  @Test
  void putsWhatIsNeededToTheLeft() {
    Graph graph =
        around("c", Map.of("c", List.of("a", "b"), "b", List.of("z", "a"), "d", List.of("c")));
    assertThat(numbers(graph))
        .containsExactly(List.of("z"), List.of("a", "b"), List.of("c"), List.of("d"));
    assertThat(graph.columns()).extracting(Graph.Column::step).containsExactly(-2, -1, 0, 1);
    assertThat(graph.lines()).hasSize(4);
  }

  @Test
  void drawsADocumentInACircleOnce() {
    Graph graph = around("a", Map.of("a", List.of("b"), "b", List.of("a")));
    assertThat(numbers(graph)).containsExactly(List.of("b"), List.of("a"));
  }

  @Test
  void manyStandInFramesByGroupAndTheRestIsCounted() {
    List<String> many = IntStream.range(100, 260).mapToObj(String::valueOf).toList();
    Graph graph = around("c", Map.of("c", many, "d", List.of("c")));
    assertThat(graph.frames()).extracting(Graph.Frame::group).containsExactly("1", "2");
    assertThat(graph.frames()).allMatch(frame -> frame.step() == -1 && frame.more() > 0);
    assertThat(graph.frames().stream().mapToInt(f -> f.boxes().size() + f.more()).sum())
        .isEqualTo(160);
    for (Graph.Frame frame : graph.frames()) {
      assertThat(frame.y() + frame.height()).isLessThanOrEqualTo(graph.height());
      assertThat(frame.boxes())
          .allMatch(box -> box.x() >= frame.x() && box.y() > frame.y())
          .allMatch(box -> box.x() + Graph.BOX_WIDTH <= frame.x() + frame.width())
          .allMatch(box -> box.y() + Graph.BOX_HEIGHT <= frame.y() + frame.height());
    }
    assertThat(graph.lines()).hasSize(3);
    assertThat(graph.width()).isLessThanOrEqualTo(1100);
  }

  @Test
  void countsWhatIsTwoStepsAwayAndHasNoRoom() {
    List<String> many = IntStream.range(100, 130).mapToObj(String::valueOf).toList();
    Graph graph = around("c", Map.of("c", List.of("b"), "b", many));
    assertThat(numbers(graph)).containsExactly(List.of("b"), List.of("c"));
    assertThat(graph.beyond()).containsExactly(Map.entry(-2, 30));
  }

  @Test
  void noBoxCoversAnother() {
    Graph graph =
        around("c", Map.of("c", List.of("a", "b"), "a", List.of("x", "y", "z"), "d", List.of("c")));
    List<Graph.Box> boxes = graph.columns().stream().flatMap(c -> c.boxes().stream()).toList();
    for (Graph.Box one : boxes) {
      assertThat(boxes)
          .filteredOn(b -> !b.equals(one) && b.x() == one.x())
          .allMatch(b -> Math.abs(b.y() - one.y()) >= Graph.BOX_HEIGHT);
    }
    assertThat(boxes).hasSize(7);
  }
}
