package org.xeptools.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.xeptools.finding.Finding;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Rules;

/** What {@code --since} tells is what one sees who judges both trees whole and compares. */
class ReviewPropertyTest {
  private static final RuleSet RULES = Rules.on(LocalDate.of(2026, 11, 25));

  private static Corpus corpus(Map<String, String> texts) throws IOException {
    return Corpus.of(MapTree.ROOT, new XepReader(new MapTree(texts)));
  }

  /** Findings by file, as words, of documents that are in both trees with the same bytes. */
  private static Map<String, List<String>> whole(Map<String, String> was, Map<String, String> is)
      throws IOException {
    Corpus base = SettingsFiles.readIn(corpus(was));
    Corpus head = SettingsFiles.readIn(corpus(is));
    Map<String, List<String>> all = new TreeMap<>();
    List<Path> files = new ArrayList<>(head.files());
    head.sigsFile().ifPresent(files::add);
    files.addAll(SettingsFiles.faulty(head));
    for (Path file : files) {
      String name = MapTree.ROOT.relativize(file).toString();
      if (is.get(name).equals(was.get(name))) {
        List<Finding> found =
            RULES.check(head.read(file), head).since(RULES.check(base.read(file), base)).findings();
        if (!found.isEmpty()) {
          all.put(name, found.stream().map(Finding::toString).toList());
        }
      }
    }
    return all;
  }

  private static Map<String, List<String>> since(Map<String, String> was, Map<String, String> is)
      throws IOException {
    Map<String, List<String>> all = new TreeMap<>();
    Review.of(corpus(was), corpus(is), RULES)
        .verdicts()
        .forEach(
            verdict -> {
              String name = MapTree.ROOT.relativize(verdict.source().path()).toString();
              boolean isDocument = !name.equals("xep.ent"); // of which all documents tell
              boolean same = isDocument && was.getOrDefault(name, "").equals(is.get(name));
              if (same && !verdict.findings().isEmpty()) {
                all.put(name, verdict.findings().stream().map(Finding::toString).toList());
              }
            });
    return all;
  }

  @Property(seed = "20261128", tries = 25)
  void unchangedDocumentsAreJudgedAsInWholeTrees(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    Map<String, String> base = TreeEdits.TREE;
    for (int i = random.nextInt(8); i > 0; i--) {
      base = TreeEdits.edited(base, random);
    }
    Map<String, String> head = base;
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      head = TreeEdits.edited(head, random);
    }
    assertThat(since(base, head)).isEqualTo(whole(base, head));
  }

  /**
   * Edits bring findings to documents that they do not touch, so that the property says something.
   */
  @Test
  void thereIsSomethingToTell() throws IOException {
    int told = 0;
    for (int seed = 0; seed < 60; seed++) {
      told += since(TreeEdits.TREE, TreeEdits.edited(TreeEdits.TREE, new Random(seed))).size();
    }
    assertThat(told).isGreaterThan(10);
  }
}
