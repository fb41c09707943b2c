package org.xeptools.site;

import org.xeptools.document.XepDocument;
import org.xeptools.facts.Key;
import org.xeptools.output.DistinctNames;
import org.xeptools.render.Schemas;

/**
 * A readable document of the series or the inbox, with its values for lists.
 *
 * @param digest a digest of everything visible in the document, for keys
 * @param schemas the files of its schemas, with names that are unique in the series
 */
public record Entry(XepDocument document, XepInfo info, String digest, Schemas schemas) {
  static Entry of(XepDocument document, boolean accepted) {
    return new Entry(
        document,
        XepInfo.of(document, accepted),
        Key.of("document").with(PageInputs.of(document)).text(),
        Schemas.of(document));
  }

  /** The same with unique names for the page and the schema files. */
  Entry beside(DistinctNames taken) {
    return new Entry(document, info.beside(taken), digest, schemas.beside(taken));
  }
}
