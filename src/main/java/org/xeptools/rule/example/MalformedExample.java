package org.xeptools.rule.example;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.Language;
import org.xeptools.document.listing.XmlFault;
import org.xeptools.document.listing.XmlFault.Kind;
import org.xeptools.document.listing.XmlFault.Repair;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** An example's XML is not well-formed. */
final class MalformedExample implements DocumentRule {
  private static final Pattern DELIBERATE =
      Pattern.compile("(?i)malformed|ill-formed|well-formed|invalid xml|broken|not valid xml");

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document.listings().stream()
        .filter(listing -> listing.language() == Language.XML && !listing.isSchema())
        .filter(listing -> !DELIBERATE.matcher(listing.caption()).find())
        .flatMap(
            listing -> {
              List<StrayBracket> strays = StrayBracket.in(listing.text().value());
              return strays.isEmpty()
                  ? faults(listing, document)
                  : strays.stream().map(stray -> early(stray, listing, document));
            });
  }

  private Finding early(StrayBracket stray, Listing listing, XepDocument document) {
    Finding finding =
        finding(
            listing.span(stray.at(), stray.at() + 1),
            "this > ends the start tag of <" + stray.tag() + ">, but attributes follow it");
    Repair repair = new Repair("Remove the >", stray.at(), stray.at() + 1, "");
    return Repairs.withFix(finding, repair, listing, document);
  }

  private Stream<Finding> faults(Listing listing, XepDocument document) {
    return listing.xml().faults().stream()
        .filter(fault -> fault.kind() != Kind.UNKNOWN_ENTITY)
        .map(fault -> finding(fault, listing, document));
  }

  private Finding finding(XmlFault fault, Listing listing, XepDocument document) {
    Finding finding = finding(listing.span(fault.start(), fault.end()), fault.message());
    Finding sure = fault.kind() == Kind.CUT_SHORT ? finding.with(milder()) : finding;
    return Repairs.explain(sure, fault, listing, document);
  }
}
