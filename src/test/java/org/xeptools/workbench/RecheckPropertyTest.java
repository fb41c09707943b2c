package org.xeptools.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepReader;
import org.xeptools.facts.FactStore;
import org.xeptools.facts.Key;
import org.xeptools.finding.Finding;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Rules;
import org.xeptools.rule.Verdict;

/** A check that takes over verdicts of earlier runs tells what a check without them tells. */
class RecheckPropertyTest {
  private static final RuleSet RULES = Rules.on(LocalDate.of(2026, 11, 25));

  private static Map<String, List<String>> told(List<Verdict> verdicts) {
    Map<String, List<String>> all = new TreeMap<>();
    for (Verdict verdict : verdicts) {
      List<String> lines = new ArrayList<>();
      for (Finding finding : verdict.findings()) {
        lines.add(
            verdict.source().startOf(finding.span())
                + " "
                + verdict.place(finding)
                + " "
                + verdict.example(finding)
                + " "
                + finding);
      }
      lines.addAll(verdict.suppressed().stream().map(Object::toString).toList());
      all.put(verdict.source().path().toString(), lines);
    }
    return all;
  }

  /** The verdicts on all files of the tree, xep.ent included. */
  private static List<Verdict> verdicts(
      Map<String, String> texts, FactStore store, boolean whole, int[] read) throws IOException {
    XepReader reader = new XepReader(new MapTree(texts));
    Corpus corpus = Corpus.of(MapTree.ROOT, reader, store);
    Recheck recheck = new Recheck(RULES);
    if (whole) {
      recheck.all(corpus);
    }
    List<Path> files = new ArrayList<>(corpus.files());
    corpus.entities().file().ifPresent(files::add);
    List<Verdict> verdicts = files.stream().map(file -> recheck.verdict(file, corpus)).toList();
    read[0] += (int) files.stream().filter(file -> corpus.known(file).isPresent()).count();
    read[1] += files.size();
    recheck.keep();
    return verdicts;
  }

  private static Path facts() throws IOException {
    Path folder = Files.createTempDirectory("facts");
    folder.toFile().deleteOnExit();
    Path file = folder.resolve("some.facts");
    file.toFile().deleteOnExit();
    return file;
  }

  @Property(seed = "20261129", tries = 15)
  void earlierVerdictsHold(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    Path file = facts();
    Map<String, String> tree = TreeEdits.TREE;
    Map<String, String> before = tree;
    for (int i = 0; i < 6; i++) {
      assertThat(told(verdicts(tree, FactStore.in(file), random.nextInt(4) > 0, new int[2])))
          .isEqualTo(told(verdicts(tree, FactStore.NONE, false, new int[2])));
      Map<String, String> next = random.nextInt(4) == 0 ? before : TreeEdits.edited(tree, random);
      before = tree;
      tree = next;
    }
  }

  /** Most documents are not read again after an edit, so that the property says something. */
  @Test
  void mostDocumentsAreNotReadAgain() throws IOException {
    Path file = facts();
    verdicts(TreeEdits.TREE, FactStore.in(file), true, new int[2]);
    int[] read = new int[2];
    for (int seed = 0; seed < 30; seed++) {
      verdicts(TreeEdits.edited(TreeEdits.TREE, new Random(seed)), FactStore.in(file), true, read);
    }
    assertThat(read[0]).isLessThan(read[1] * 2 / 3).isGreaterThan(30);
    verdicts(TreeEdits.TREE, FactStore.in(file), true, new int[2]);
    int[] again = new int[2];
    verdicts(TreeEdits.TREE, FactStore.in(file), true, again);
    assertThat(again[0]).isZero();
  }

  /** What was found out once is not found out again, in a tree and in the two trees of a change. */
  @Test
  void aSecondRunHasNothingToKeep() throws IOException {
    Path file = facts();
    Map<String, String> base = TreeEdits.TREE;
    for (int seed = 0; seed < 5; seed++) {
      Map<String, String> head = TreeEdits.edited(base, new Random(seed));
      verdicts(head, FactStore.in(file), true, new int[2]);
      review(base, head, FactStore.in(file));
      assertThat(file).exists();

      FactStore known = FactStore.in(file);
      assertThat(known.get(Key.of("read the file").text())).isEmpty();
      Files.delete(file);
      verdicts(head, known, true, new int[2]);
      review(base, head, known);
      assertThat(file).doesNotExist();
    }
  }

  private static void review(Map<String, String> base, Map<String, String> head, FactStore store)
      throws IOException {
    Review.of(
        Corpus.of(MapTree.ROOT, new XepReader(new MapTree(base)), store),
        Corpus.of(MapTree.ROOT, new XepReader(new MapTree(head)), store),
        RULES);
  }
}
