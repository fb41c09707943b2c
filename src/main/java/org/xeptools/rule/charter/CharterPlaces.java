package org.xeptools.rule.charter;

import org.xeptools.document.Field;
import org.xeptools.document.Section;
import org.xeptools.document.XepDocument;
import org.xeptools.sig.Charter;
import org.xeptools.sig.Sig;
import org.xeptools.source.SourceSpan;

/** Where a charter lacks something. */
final class CharterPlaces {
  private CharterPlaces() {}

  /** Its title, for what it lacks as a whole. */
  static SourceSpan title(XepDocument document) {
    return document.header().title().map(Field::span).orElse(document.root().startTag());
  }

  /** The section that should say it, if there is one. */
  static SourceSpan part(Sig sig, Charter.Part part) {
    Section section = sig.charter().parts().get(part);
    return section == null ? title(sig.document()) : section.element().startTag();
  }
}
