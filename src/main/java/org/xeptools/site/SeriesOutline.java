package org.xeptools.site;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xeptools.corpus.Corpus;
import org.xeptools.facts.Key;
import org.xeptools.history.PublishedVersions;
import org.xeptools.sig.Charter;
import org.xeptools.sig.NamedSig;
import org.xeptools.site.index.ComplianceSuite;

/**
 * All that the pages of a site say, except what only the page of a document says of its text.
 *
 * @param key equal to that of an earlier build only if it is the same; "" if it is not known
 */
public record SeriesOutline(String key) {
  /** One that is never the same. */
  public static final SeriesOutline UNKNOWN = new SeriesOutline("");

  /**
   * The outline of {@code series}.
   *
   * @param files the files of its tree; those that are no documents are taken whole
   * @param options the other inputs of the site
   */
  public static SeriesOutline of(Series series, List<Path> files, List<String> options) {
    Corpus corpus = series.corpus();
    Key key = Key.of("outline").with(corpus.folder().toString()).with(options);
    series.history().map(PublishedVersions::memory).ifPresent(key::with);
    Set<Path> documents = new HashSet<>(corpus.files());
    for (Path file : files) {
      if (!documents.contains(file)) {
        key.with(file.toString()).with(corpus.contents(file).of(file));
      }
    }
    series.unreadable().forEach(file -> key.with("unreadable").with(file.toString()));
    for (Entry entry : series.entries()) {
      key.with(entry.info().file().toString()).with(entry.info().page());
      key.with(entry.outline()).with(entry.schemaPaths());
      key.with(isShown(entry) ? entry.digest() : "");
    }
    return new SeriesOutline(key.text());
  }

  /** True if other pages show parts of the text of {@code entry}. */
  public static boolean isShown(Entry entry) {
    return Charter.mayBe(entry.info().file(), entry.corpus())
        || ComplianceSuite.mayBe(entry.info())
        || NamedSig.SOURCE.equals(entry.info().number());
  }

  /** The key of what follows from this outline and from {@code entry}; "" if it is not known. */
  String with(Entry entry) {
    return key.isEmpty() ? "" : Key.of(key).with(entry.digest()).text();
  }
}
