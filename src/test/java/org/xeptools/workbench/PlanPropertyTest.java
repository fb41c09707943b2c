package org.xeptools.workbench;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepReader;
import org.xeptools.facts.FactStore;
import org.xeptools.render.Stylesheets;
import org.xeptools.site.Parts;
import org.xeptools.site.Series;
import org.xeptools.site.SitePlan;
import org.xeptools.site.SiteSettings;
import org.xeptools.site.build.Task;

/** A site that is planned from facts of earlier runs is planned as without them. */
class PlanPropertyTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
  private static final Parts PARTS = Parts.of(Stylesheets.ofProgram(), false);

  /** Files that are made of facts about all documents when their task is carried out. */
  private static final List<String> MADE_OF_FACTS =
      List.of("requirements.json", "search/words", "namespaces.json");

  private static Corpus corpus(Map<String, String> texts, FactStore store) throws IOException {
    return Corpus.of(MapTree.ROOT, new XepReader(new MapTree(texts)), store);
  }

  private static Map<String, String> planned(Corpus corpus) {
    SitePlan plan = SitePlan.of(Series.of(corpus, DAY, SiteSettings.DEFAULT, false), PARTS);
    Map<String, String> tasks =
        new HashMap<>(
            plan.tasks().stream()
                .collect(toMap(Task::name, task -> task.key() + " " + task.paths())));
    for (Task task : plan.tasks()) {
      if (MADE_OF_FACTS.contains(task.name())) {
        task.work().make().files().forEach((path, bytes) -> tasks.put(path, text(bytes)));
      }
    }
    corpus.contents().keep();
    return tasks;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Path facts() throws IOException {
    Path folder = Files.createTempDirectory("facts");
    folder.toFile().deleteOnExit();
    Path file = folder.resolve("some.facts");
    file.toFile().deleteOnExit();
    return file;
  }

  @Property(seed = "20261129", tries = 8)
  void factsOfEarlierRunsHold(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    Path file = facts();
    Map<String, String> tree = TreeEdits.TREE;
    for (int i = 0; i < 4; i++) {
      assertThat(planned(corpus(tree, FactStore.in(file))))
          .isEqualTo(planned(corpus(tree, FactStore.NONE)));
      tree = TreeEdits.edited(tree, random);
    }
  }

  /** So that the property says something. */
  @Test
  void mostDocumentsAreNotReadAgain() throws IOException {
    Path file = facts();
    planned(corpus(TreeEdits.TREE, FactStore.in(file)));
    Corpus again = corpus(TreeEdits.TREE, FactStore.in(file));
    planned(again);
    long read = again.files().stream().filter(f -> again.known(f).isPresent()).count();
    assertThat(read).isLessThan(again.files().size() / 2);
  }
}
