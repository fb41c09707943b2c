package org.xeptools.rule.example;

import java.util.List;
import java.util.Optional;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlFault;
import org.xeptools.document.listing.XmlFault.Repair;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Note;
import org.xeptools.finding.Safety;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/** Turns repairs of a listing's text into fixes of the file. */
public final class Repairs {
  private static final String CDATA = "<![CDATA[";

  private Repairs() {}

  /** {@code finding} with the advice and the repair of {@code fault}. */
  static Finding explain(Finding finding, XmlFault fault, Listing listing, XepDocument document) {
    Finding explained = fault.advice().isEmpty() ? finding : finding.with(Note.of(fault.advice()));
    return fault.repair().map(r -> withFix(explained, r, listing, document)).orElse(explained);
  }

  /**
   * {@code finding} with {@code repair} as a fix, if the file has the same text there as the
   * listing.
   */
  public static Finding withFix(
      Finding finding, Repair repair, Listing listing, XepDocument document) {
    return withFix(finding, repair, Safety.UNSAFE, listing, document);
  }

  /** The same with a fix of this {@code safety}. */
  public static Finding withFix(
      Finding finding, Repair repair, Safety safety, Listing listing, XepDocument document) {
    return withFix(finding, List.of(repair), safety, listing, document);
  }

  /** The same with {@code repairs}, one at least, as one fix that has the title of the first. */
  static Finding withFix(
      Finding finding, List<Repair> repairs, Safety safety, Listing listing, XepDocument document) {
    List<Edit> edits =
        repairs.stream().flatMap(repair -> edit(repair, listing, document).stream()).toList();
    return edits.size() == repairs.size()
        ? finding.with(new Fix(repairs.get(0).title(), safety, edits))
        : finding;
  }

  private static Optional<Edit> edit(Repair repair, Listing listing, XepDocument document) {
    String text = listing.text().value();
    int end = Math.max(repair.end(), repair.start() + 1);
    if (end > text.length()) {
      return Optional.empty();
    }
    SourceSpan place = listing.span(repair.start(), end);
    String source = document.source().text();
    if (!document.source().textOf(place).equals(text.substring(repair.start(), end))) {
      return Optional.empty();
    }
    boolean plain = repair.replacement().indexOf('&') < 0 && repair.replacement().indexOf('<') < 0;
    if (!plain && !isInCdata(source, place.start())) {
      return Optional.empty();
    }
    boolean insertion = repair.start() == repair.end();
    SourceSpan span = insertion ? document.source().span(place.start(), place.start()) : place;
    return Optional.of(new Edit(span, repair.replacement()));
  }

  /** True if {@code offset} is in a CDATA section, where nothing is expanded. */
  static boolean isInCdata(String source, int offset) {
    int start = source.lastIndexOf(CDATA, offset);
    return start >= 0 && source.indexOf("]]>", start) >= offset;
  }
}
