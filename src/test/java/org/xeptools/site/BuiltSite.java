package org.xeptools.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.xeptools.SharedCorpus;
import org.xeptools.TestSeries;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepReader;
import org.xeptools.history.PublishedVersions;
import org.xeptools.render.Stylesheets;

/**
 * A whole site without PDFs, in memory.
 *
 * @param files the bytes of each file, by its way from the root
 */
public record BuiltSite(Series series, SortedMap<String, byte[]> files) {
  private static final class Own {
    static final BuiltSite SITE =
        of(new TestSeries(Path.of("xep-sources")).tree(), Optional.empty());
  }

  private static final class Features {
    static final BuiltSite SITE = of(TestSeries.OWN.tree(), Optional.empty());
  }

  private static final class Published {
    static final BuiltSite SITE = of(SharedCorpus.tree(), Optional.empty());
  }

  /** Of the documents in this repository. */
  public static BuiltSite own() {
    return Own.SITE;
  }

  /** Of the published series; the test is skipped where there is none. */
  public static BuiltSite corpus() {
    SharedCorpus.folder();
    return Published.SITE;
  }

  /** Of a whole series. */
  public static BuiltSite of(TestSeries series) {
    return series.isPublished() ? corpus() : Features.SITE;
  }

  /** Of the tree in {@code folder}. */
  public static BuiltSite of(Path folder) {
    return of(open(folder), Optional.empty());
  }

  /** Of the tree in {@code folder} and its repository, with the attic. */
  static BuiltSite withHistory(Path folder) throws IOException {
    try (PublishedVersions history = PublishedVersions.of(folder, Optional.empty()).orElseThrow()) {
      return of(open(folder), Optional.of(history));
    }
  }

  private static Corpus open(Path folder) {
    try {
      return Corpus.of(folder, new XepReader());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BuiltSite of(Corpus corpus, Optional<PublishedVersions> history) {
    try {
      corpus.files().parallelStream().forEach(corpus::read);
      SiteSettings settings =
          SiteSettingsFile.in(corpus).map(SiteSettingsFile::settings).orElse(SiteSettings.DEFAULT);
      Series series = Series.of(corpus, SharedCorpus.DATE, settings, false).with(history);
      Parts parts = Parts.of(Stylesheets.ofProgram(), false);
      Map<String, byte[]> files = new ConcurrentSkipListMap<>();
      SitePlan.of(series, parts).tasks().parallelStream()
          .forEach(task -> files.putAll(task.work().make().files()));
      return new BuiltSite(series, (ConcurrentSkipListMap<String, byte[]>) files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file at {@code path} as text. */
  public String text(String path) {
    return new String(files.get(path), StandardCharsets.UTF_8);
  }
}
