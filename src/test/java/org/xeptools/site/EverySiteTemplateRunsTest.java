package org.xeptools.site;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.SharedCorpus;
import org.xeptools.TestSeries;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepReader;
import org.xeptools.history.PublishedVersions;
import org.xeptools.render.TemplateTrace;

/**
 * As for pages and prints of documents: no template of a site is without a series that needs it.
 */
class EverySiteTemplateRunsTest {
  private static final Pattern NEWEST = Pattern.compile("(?s)<revision>.*?</revision>\\s*");
  private static final Pattern SECTION =
      Pattern.compile("(?s)<section2(?:(?!</?section2).)*</section2>\\s*");

  @TempDir Path folder;
  @TempDir Path small;

  @Test
  void ofSiteAtticAndRedline() throws Exception {
    TemplateTrace trace = new TemplateTrace();
    Parts parts = Parts.of(trace.stylesheets(), false);
    build(Path.of("xep-sources"), parts, Optional.empty());
    SmallSeries.history(small);
    history();
    for (Path tree : List.of(small, folder)) {
      try (PublishedVersions history = PublishedVersions.of(tree, Optional.empty()).orElseThrow()) {
        build(tree, parts, Optional.of(history));
      }
    }
    List<String> never = new ArrayList<>();
    for (String part : List.of("site", "attic", "redline")) {
      never.addAll(trace.neverEntered(part));
    }
    assertThat(never).isEmpty();
  }

  private static void build(Path tree, Parts parts, Optional<PublishedVersions> history)
      throws IOException {
    Corpus corpus = Corpus.of(tree, new XepReader());
    SiteSettings settings =
        SiteSettingsFile.in(corpus).map(SiteSettingsFile::settings).orElse(SiteSettings.DEFAULT);
    Series series = Series.of(corpus, SharedCorpus.DATE, settings, false).with(history);
    SitePlan.of(series, parts).tasks().forEach(task -> task.work().make());
  }

  /** The test series, after a version of each document that lacks the newest revision block. */
  private void history() throws Exception {
    Path source = TestSeries.OWN.folder();
    try (Git git = Git.init().setDirectory(folder.toFile()).call();
        Stream<Path> files = Files.walk(source)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      for (boolean isOld : new boolean[] {true, false}) {
        for (Path file : all) {
          Path copy = folder.resolve(source.relativize(file).toString());
          Files.createDirectories(copy.getParent());
          Files.write(copy, Files.readAllBytes(file));
          if (isOld && copy.toString().endsWith(".xml")) {
            Files.writeString(copy, earlier(Files.readString(copy)));
          }
        }
        Files.writeString(folder.resolve("xep-9190.xml"), moved(isOld));
        git.add().addFilepattern(".").call();
        PersonIdent editor = new PersonIdent("a", "a", Instant.parse("2026-02-03T12:00:00Z"), UTC);
        git.commit().setAuthor(editor).setCommitter(editor).setSign(false).setMessage("x").call();
      }
    }
  }

  /** A document in which a link leads elsewhere, an author came, and blocks moved. */
  private static String moved(boolean isOld) {
    String author =
        "<author><firstname>Ada</firstname><surname>%s</surname><email>a@b.example</email></author>";
    String block =
        "The harbour pilot announces each ship by its name, its length and its draught in metres.";
    return "<xep><header><title>Pilots</title><abstract>About pilots."
        + "</abstract>"
        + "<number>9190</number><status>Draft</status><type>Standards Track</type>"
        + author.formatted("Marlowe")
        + (isOld ? "" : author.formatted("Lund"))
        + SmallSeries.revision(isOld ? "1.0" : "1.1", "2026-01-02", "More.")
        + (isOld ? "" : SmallSeries.revision("1.0", "2025-01-02", "First."))
        + "</header><section1 topic='One'><p>See <link url='https://a.example/"
        + (isOld ? "old" : "new")
        + "'>the list</link>.</p>"
        + (isOld ? "<p>" + block + "</p>" : "")
        + "</section1><section1 topic='Two'><p>Other text stays.</p>"
        + (isOld ? "" : "<p>" + block + "</p>")
        + "</section1></xep>";
  }

  private static String earlier(String text) {
    String first = NEWEST.matcher(text).replaceFirst("");
    return SECTION
        .matcher(first.contains("<revision>") ? first : text)
        .replaceFirst("")
        .replace(" the ", " one ");
  }
}
