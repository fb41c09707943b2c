package org.xeptools.document.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/**
 * The declaration of a general entity.
 *
 * @param name its name
 * @param text its replacement text; empty for an external one
 * @param span the whole declaration
 */
public record EntityDeclaration(String name, Optional<String> text, SourceSpan span) {

  /** The declarations in the document with the prolog {@code prolog}, in order. */
  public static List<EntityDeclaration> of(Prolog prolog, XepSource source) {
    Optional<SourceSpan> doctype = prolog.doctype();
    try {
      if (doctype.isEmpty()) {
        return List.of();
      }
      DtdScanner.Head head =
          DtdScanner.head(source.text(), doctype.get().start(), doctype.get().end());
      return scan(source, head.subsetStart(), head.subsetEnd());
    } catch (MalformedXml e) {
      // It was reported when the document was read.
      return List.of();
    }
  }

  private static List<EntityDeclaration> scan(XepSource source, int start, int end)
      throws MalformedXml {
    List<EntityDeclaration> found = new ArrayList<>();
    for (DtdScanner.Item item : DtdScanner.scan(source.text(), start, end)) {
      if (item instanceof DtdScanner.Entity entity && !entity.parameter()) {
        found.add(
            new EntityDeclaration(
                entity.name(), entity.literal(), source.span(entity.start(), entity.end())));
      }
    }
    return found;
  }
}
