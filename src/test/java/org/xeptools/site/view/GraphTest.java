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
        Comparator.naturalOrder());
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
  void countsWhatHasNoRoom() {
    List<String> many = IntStream.range(100, 160).mapToObj(String::valueOf).toList();
    Graph graph = around("c", Map.of("c", many));
    Graph.Column column = graph.columns().get(0);
    assertThat(column.boxes().size() + column.more()).isEqualTo(60);
    assertThat(column.more()).isPositive();
    assertThat(column.boxes()).allMatch(box -> box.y() + Graph.BOX_HEIGHT <= graph.height());
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
