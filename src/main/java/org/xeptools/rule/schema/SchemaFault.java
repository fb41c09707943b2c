package org.xeptools.rule.schema;

import java.util.List;
import java.util.Optional;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlAttribute;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Note;
import org.xeptools.finding.Safety;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;
import org.xeptools.xsd.Definition;

/**
 * A fault of a schema in plain words.
 *
 * @param place the characters at fault
 * @param message one sentence without a full stop
 * @param note what to do, in another sentence
 * @param fix the probable fix
 */
record SchemaFault(SourceSpan place, String message, Optional<Note> note, Optional<Fix> fix) {
  static final String XSD = "http://www.w3.org/2001/XMLSchema";

  /** A fault with {@code advice}, which may be "". */
  static SchemaFault of(SourceSpan place, String message, String advice, Optional<Fix> fix) {
    return new SchemaFault(
        place, message, advice.isEmpty() ? Optional.empty() : Optional.of(Note.of(advice)), fix);
  }

  static SchemaFault plain(XmlElement at, Definition definition, String message, String advice) {
    return of(tag(at, definition), message, advice, Optional.empty());
  }

  static SourceSpan tag(XmlElement at, Definition definition) {
    return definition.listing().span(at.start(), at.nameEnd());
  }

  static SourceSpan value(XmlAttribute attribute, Definition definition) {
    return definition.listing().span(attribute.valueStart(), attribute.valueEnd());
  }

  static Optional<Fix> fix(SourceSpan place, String wrong, String right, XepDocument document) {
    return document.source().textOf(place).equals(wrong)
        ? Optional.of(
            new Fix("Write '" + right + "'", Safety.UNSAFE, List.of(new Edit(place, right))))
        : Optional.empty();
  }

  static String tag(XmlElement element) {
    return "<" + element.name() + ">";
  }

  static String xs(XmlElement at, String name) {
    return "<" + prefix(at) + name + ">";
  }

  static String prefix(XmlElement at) {
    return at.prefix().isEmpty() ? "" : at.prefix() + ":";
  }
}
