package org.xeptools.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepReader;
import org.xeptools.workbench.Inputs.Input;

class WorkloadTest {
  @TempDir Path folder;

  /** Of each document its beginning and its end, as they come. */
  private final List<String> events = Collections.synchronizedList(new ArrayList<>());

  @Test
  void eachDocumentIsWorkedOnOnceAndTheResultsAreInOrder() throws Exception {
    List<Input> inputs = inputs(3, 600_000, 1, 9, 700_000, 4, 5, 2, 8, 7);
    assertThat(Workload.each(inputs, this::work)).isEqualTo(names(inputs));
    assertThat(events).hasSize(20).doesNotHaveDuplicates();
    assertThat(events.subList(16, 20))
        .containsExactly("600000 begins", "600000 ends", "700000 begins", "700000 ends");
  }

  @Test
  void theLongestComesAloneWhereAllLearnFromIt() throws Exception {
    List<Input> inputs = inputs(3, 1, 600_000, 9, 4);
    assertThat(Workload.eachAfterLongest(inputs, this::work)).isEqualTo(names(inputs));
    assertThat(events).hasSize(10).startsWith("9 begins", "9 ends").endsWith("600000 ends");
    assertThat(Workload.eachAfterLongest(List.of(), this::work)).isEmpty();
  }

  /** With one failure, a run of many documents ends soon. */
  @Test
  void aFailureEndsTheWork() throws Exception {
    List<Input> inputs = inputs(IntStream.range(0, 500).toArray());
    Function<Input, String> failing =
        input -> {
          events.add(name(input));
          throw new IllegalStateException(name(input));
        };
    assertThatThrownBy(() -> Workload.each(inputs, failing))
        .isInstanceOf(IllegalStateException.class);
    assertThat(events).hasSizeLessThanOrEqualTo(Runtime.getRuntime().availableProcessors());
  }

  private String work(Input input) {
    String name = name(input);
    events.add(name + " begins");
    events.add(name + " ends");
    return name;
  }

  private List<Input> inputs(int... sizes) throws Exception {
    Corpus corpus = Corpus.of(folder, new XepReader());
    List<Input> inputs = new ArrayList<>();
    for (int size : sizes) {
      inputs.add(new Input(Files.write(folder.resolve("" + size), new byte[size]), corpus));
    }
    return inputs;
  }

  private static List<String> names(List<Input> inputs) {
    return inputs.stream().map(WorkloadTest::name).toList();
  }

  private static String name(Input input) {
    return input.file().getFileName().toString();
  }
}
