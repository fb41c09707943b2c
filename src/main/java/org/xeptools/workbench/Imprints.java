package org.xeptools.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.xeptools.corpus.Corpus;
import org.xeptools.render.Imprint;
import org.xeptools.site.SiteSettings;
import org.xeptools.site.SiteSettingsFile;

/**
 * What {@code site.yaml} says about the publisher, for pages outside a site; they have the mark of
 * this program. A build reports faults in that file.
 */
final class Imprints {
  private final Map<Corpus, Imprint> known = new ConcurrentHashMap<>();

  Imprint of(Corpus corpus) {
    return known.computeIfAbsent(corpus, Imprints::read);
  }

  private static Imprint read(Corpus corpus) {
    try {
      return SiteSettingsFile.in(corpus)
          .map(SiteSettingsFile::settings)
          .orElse(SiteSettings.DEFAULT)
          .imprint()
          .unmarked();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
