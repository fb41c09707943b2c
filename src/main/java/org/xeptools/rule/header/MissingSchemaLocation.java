package org.xeptools.rule.header;

import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.lifecycle.Lifecycle;
import org.xeptools.lifecycle.XepType;
import org.xeptools.rule.DocumentRule;

/** A Stable document has a schema, but the header does not say where it is published. */
final class MissingSchemaLocation implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    Header header = document.header();
    boolean isStable =
        header.status().filter(Lifecycle.approved(XepType.STANDARDS_TRACK)::contains).isPresent();
    boolean isTrack = header.type().filter(t -> t == XepType.STANDARDS_TRACK).isPresent();
    if (!isStable || !isTrack || !header.schemaLocations().isEmpty() || !hasSchema(document)) {
      return Stream.empty();
    }
    Field place = header.shortname().or(header::statusText).orElseThrow();
    return Stream.of(
        finding(place.span(), "the document has a schema, but its header has no schemaloc"));
  }

  private static boolean hasSchema(XepDocument document) {
    return document.listings().stream()
        .map(listing -> listing.text().value())
        .anyMatch(text -> text.contains("targetNamespace") && text.contains("schema"));
  }
}
