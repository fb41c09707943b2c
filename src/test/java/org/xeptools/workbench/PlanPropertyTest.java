package org.xeptools.workbench;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepReader;
import org.xeptools.facts.FactStore;
import org.xeptools.render.Stylesheets;
import org.xeptools.site.Entry;
import org.xeptools.site.Parts;
import org.xeptools.site.Series;
import org.xeptools.site.SeriesOutline;
import org.xeptools.site.SitePlan;
import org.xeptools.site.SiteSettings;
import org.xeptools.site.build.Batch;
import org.xeptools.site.build.Manifest;
import org.xeptools.site.build.Manifest.Done;
import org.xeptools.site.build.Manifest.Stamp;
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

  /** The whole plan of a tree, and the one of the parts that {@code last} does not have. */
  private record Plans(SitePlan whole, SitePlan rest) {
    static Plans of(Map<String, String> tree, FactStore store, Optional<SitePlan> last)
        throws IOException {
      Series series = Series.of(corpus(tree, store), DAY, SiteSettings.DEFAULT, false);
      List<Path> files = tree.keySet().stream().map(MapTree.ROOT::resolve).toList();
      SeriesOutline outline = SeriesOutline.of(series, files, List.of());
      SitePlan rest =
          SitePlan.of(series, PARTS, outline, batch -> last.flatMap(plan -> kept(batch, plan)));
      SitePlan whole = SitePlan.of(series, PARTS, outline, batch -> Optional.empty());
      series.corpus().contents().keep();
      return new Plans(whole, rest);
    }

    private static Optional<Map<String, Done>> kept(Batch batch, SitePlan last) {
      Map<String, Done> done = last.tasks().stream().collect(toMap(Task::name, Plans::done));
      Manifest manifest = new Manifest("", "", 0, 0, 0, done, last.batches(), Map.of());
      return manifest.kept(batch, file -> true);
    }

    private static Done done(Task task) {
      List<Stamp> stamps = task.paths().stream().map(path -> new Stamp(path, 0, 0)).toList();
      return new Done(task.key(), task.source(), stamps, List.of());
    }

    /** Everything that a build does or keeps. */
    Map<String, Done> all() {
      Map<String, Done> all = new HashMap<>(rest.kept());
      rest.tasks().forEach(task -> all.put(task.name(), done(task)));
      return all;
    }
  }

  @Property(seed = "20261130", tries = 8)
  void whatIsNotPlannedAgainWouldBeThePlan(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    FactStore store = FactStore.in(facts());
    Map<String, String> tree = TreeEdits.TREE;
    Optional<SitePlan> last = Optional.empty();
    for (int i = 0; i < 4; i++) {
      Plans plans = Plans.of(tree, store, last);
      assertThat(plans.all())
          .isEqualTo(plans.whole().tasks().stream().collect(toMap(Task::name, Plans::done)));
      assertThat(plans.rest().batches()).isEqualTo(plans.whole().batches());
      last = Optional.of(plans.whole());
      tree = TreeEdits.edited(tree, random);
    }
  }

  @Test
  void aWordInOneDocumentLeavesTheRestPlanned() throws IOException {
    FactStore store = FactStore.in(facts());
    SitePlan last = Plans.of(TreeEdits.TREE, store, Optional.empty()).whole();
    Map<String, String> tree = new TreeMap<>(TreeEdits.TREE);
    tree.compute(
        "xep-9007.xml", (name, text) -> text.replace("</section1>", "<p>Ebb.</p></section1>"));
    SitePlan rest = Plans.of(tree, store, Optional.of(last)).rest();
    assertThat(rest.batches()).hasSize(last.batches().size());
    assertThat(rest.kept().keySet())
        .contains("index.html", "xeps.json", "feeds", "xep-9008.html", "sigs.json", "sitemap.xml");
    assertThat(rest.tasks()).extracting(Task::name).contains("xep-9007.html", "search/words");
  }

  private static final Pattern PARAGRAPH = Pattern.compile("(?s)<p>(?!.*</header>).*?</p>");
  private static final Pattern TAG_OR_WORD =
      Pattern.compile(
          "<!\\[CDATA\\[(?s:.*?)]]>|<[^>]*>|&[^;]*;|(?<![\\w.:/#-])[a-z]{4,}(?![\\w:/#-])");

  /** Other words in all paragraphs of a document, and the same links, keywords and listings. */
  private static String reworded(String text) {
    return PARAGRAPH
        .matcher(text)
        .replaceAll(
            paragraph ->
                Matcher.quoteReplacement(
                    TAG_OR_WORD
                        .matcher(paragraph.group())
                        .replaceAll(
                            word ->
                                Matcher.quoteReplacement(
                                    Character.isLetter(word.group().charAt(0))
                                        ? new StringBuilder(word.group()).reverse().toString()
                                        : word.group()))));
  }

  @Test
  void noOtherPageSaysWhatTheOutlineLeavesOut() throws IOException {
    Map<String, String> tree = TreeEdits.tree(Pattern.compile(".*"));
    Series before = series(tree);
    Map<String, String> outlines = outlines(before);
    Map<String, String> other = new TreeMap<>(tree);
    before.entries().stream()
        .filter(entry -> !SeriesOutline.isShown(entry))
        .forEach(entry -> other.computeIfPresent(name(entry), (n, text) -> reworded(text)));
    series(other).entries().stream()
        .filter(entry -> !entry.outline().equals(outlines.get(entry.info().page())))
        .forEach(entry -> other.put(name(entry), tree.get(name(entry))));
    Series after = series(other);
    assertThat(outlines(after)).isEqualTo(outlines);
    assertThat(other.keySet())
        .filteredOn(name -> !tree.get(name).equals(other.get(name)))
        .hasSizeGreaterThan(5);
    SeriesOutline outline = new SeriesOutline("the same");
    SitePlan first = SitePlan.of(before, PARTS, outline, batch -> Optional.empty());
    SitePlan second = SitePlan.of(after, PARTS, outline, batch -> Optional.empty());
    assertThat(withTheKey("the same", second))
        .isEqualTo(withTheKey("the same", first))
        .isNotEmpty();
  }

  private static Series series(Map<String, String> tree) throws IOException {
    return Series.of(corpus(tree, FactStore.NONE), DAY, SiteSettings.DEFAULT, false);
  }

  private static String name(Entry entry) {
    return MapTree.ROOT.relativize(entry.info().file()).toString();
  }

  private static Map<String, String> outlines(Series series) {
    return series.entries().stream().collect(toMap(entry -> entry.info().page(), Entry::outline));
  }

  /** The keys of the tasks of the batches with {@code key}. */
  private static Map<String, String> withTheKey(String key, SitePlan plan) {
    Set<String> names =
        plan.batches().values().stream()
            .filter(planned -> planned.key().equals(key))
            .flatMap(planned -> planned.tasks().stream())
            .collect(toSet());
    return plan.tasks().stream()
        .filter(task -> names.contains(task.name()))
        .collect(toMap(Task::name, Task::key));
  }

  /** So that the properties say something; what other pages show is in the outline as a whole. */
  @Test
  void onlyDocumentsThatOtherPagesShowAreReadAgain() throws IOException {
    Path file = facts();
    Map<String, String> tree = TreeEdits.tree(Pattern.compile(".*"));
    planned(corpus(tree, FactStore.in(file)));
    Corpus again = corpus(tree, FactStore.in(file));
    Series series = Series.of(again, DAY, SiteSettings.DEFAULT, false);
    SitePlan.of(series, PARTS);
    List<Entry> read =
        series.entries().stream().filter(e -> again.known(e.info().file()).isPresent()).toList();
    assertThat(read).isNotEmpty().allMatch(SeriesOutline::isShown);
    assertThat(read).hasSizeLessThan(series.entries().size() / 2);
  }
}
