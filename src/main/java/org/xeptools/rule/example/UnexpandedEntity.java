package org.xeptools.rule.example;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlFault;
import org.xeptools.document.listing.XmlFault.Kind;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Note;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/** A reference to an entity of the document is in a CDATA section, where it is not expanded. */
final class UnexpandedEntity implements DocumentRule {

  private static final Pattern NUMBERED = Pattern.compile("&(?:xep|rfc)\\d{4};");

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document.listings().stream()
        .filter(listing -> !listing.xml().isWellFormed())
        .flatMap(
            listing ->
                listing.xml().faults().stream()
                    .filter(fault -> fault.kind() == Kind.UNKNOWN_ENTITY)
                    .map(fault -> unexpanded(listing, fault, document)));
  }

  private Finding unexpanded(Listing listing, XmlFault fault, XepDocument document) {
    SourceSpan place = listing.span(fault.start(), fault.end());
    String reference = listing.text().value().substring(fault.start(), fault.end());
    Finding finding = finding(place, "the reader sees " + reference + " unexpanded");
    String source = document.source().text();
    if (!Repairs.isInCdata(source, place.start())
        || !document.source().textOf(place).equals(reference)) {
      return finding.with(Note.of("XML itself does not know this entity"));
    }
    Finding told = finding.with(Note.of("Entities are not expanded in a CDATA section"));
    boolean reference0 = NUMBERED.matcher(reference).matches();
    Finding weighed = reference0 ? told.with(milder()) : told;
    boolean declared =
        source.contains("<!ENTITY " + reference.substring(1, reference.length() - 1) + " ");
    Fix fix =
        new Fix(
            "Put it outside the CDATA section",
            Safety.UNSAFE,
            List.of(new Edit(place, "]]>" + reference + "<![CDATA[")));
    return declared ? weighed.with(fix) : weighed;
  }
}
