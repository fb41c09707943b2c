package org.xeptools.rule.schema;

import java.util.ArrayList;
import java.util.List;
import org.xeptools.document.Listing;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.source.SourceSpan;

/**
 * A place in an example.
 *
 * @param listing the example
 * @param start its start, in UTF-16 units from 0 of the example's text
 * @param end the offset after its last character
 */
record Occurrence(Listing listing, int start, int end) {
  /** If this number of examples agree, the schema is probably wrong. */
  static final int MAJORITY = 3;

  private static final int SHOWN = 5;

  SourceSpan span() {
    return listing.span(start, end);
  }

  /** What is written there. */
  String text() {
    return listing.text().value().substring(start, end);
  }

  /** The tag around it, for an attribute. */
  String tag() {
    String all = listing.text().value();
    int close = all.indexOf('>', end);
    return all.substring(
        Math.max(0, all.lastIndexOf('<', start)), close < 0 ? all.length() : close);
  }

  /** The number of examples with {@code places}. */
  static long examples(List<Occurrence> places) {
    return places.stream().map(Occurrence::listing).distinct().count();
  }

  /** {@code finding} with notes for the {@code places} other than its own. */
  static Finding alsoAt(List<Occurrence> places, Finding finding, String words) {
    List<Occurrence> others = new ArrayList<>(places);
    others.removeIf(place -> place.span().equals(finding.span()));
    Finding noted = finding;
    for (Occurrence place : others.subList(0, Math.min(SHOWN, others.size()))) {
      noted = noted.with(Note.at(place.span(), words));
    }
    return noted;
  }
}
