package org.xeptools.site;

import org.xeptools.document.XepDocument;

/**
 * A document of the series or the inbox that can be read, and what a list says of it.
 *
 * @param digest of all that can be seen of the document, for keys
 */
public record Entry(XepDocument document, XepInfo info, String digest) {
  static Entry of(XepDocument document, boolean accepted) {
    return new Entry(
        document, XepInfo.of(document, accepted), Key.of("document").with(document).text());
  }
}
