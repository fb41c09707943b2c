package org.xeptools.site;

import org.xeptools.document.XepDocument;
import org.xeptools.output.DistinctNames;
import org.xeptools.render.Schemas;
import org.xeptools.site.build.Key;

/**
 * A document of the series or the inbox that can be read, and what a list says of it.
 *
 * @param digest of all that can be seen of the document, for keys
 * @param schemas the files of its schemas, called as they are in the whole series
 */
public record Entry(XepDocument document, XepInfo info, String digest, Schemas schemas) {
  static Entry of(XepDocument document, boolean accepted) {
    return new Entry(
        document,
        XepInfo.of(document, accepted),
        Key.of("document").with(PageInputs.of(document)).text(),
        Schemas.of(document));
  }

  /** The same with a page and files that are called as none before them. */
  Entry beside(DistinctNames taken) {
    return new Entry(document, info.beside(taken), digest, schemas.beside(taken));
  }
}
