package org.xeptools.rule.example;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlFault;
import org.xeptools.document.listing.XmlFault.Kind;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** An example's XML is not well-formed. */
final class MalformedExample implements DocumentRule {
  private static final Pattern DELIBERATE =
      Pattern.compile("(?i)malformed|ill-formed|well-formed|invalid xml|broken|not valid xml");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "malformed-example",
        Group.EXAMPLE,
        Severity.WARNING,
        Bite.LIVING,
        "The XML of an example is well-formed",
        Citation.practice("Mistakes that the history of the series shows"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document.listings().stream()
        .filter(listing -> !listing.xml().isWellFormed() && !listing.isSchema())
        .filter(listing -> !DELIBERATE.matcher(listing.caption()).find())
        .flatMap(listing -> faults(listing, document));
  }

  private Stream<Finding> faults(Listing listing, XepDocument document) {
    return listing.xml().faults().stream()
        .filter(fault -> fault.kind() != Kind.UNKNOWN_ENTITY)
        .map(fault -> finding(fault, listing, document));
  }

  private Finding finding(XmlFault fault, Listing listing, XepDocument document) {
    Finding finding = finding(listing.span(fault.start(), fault.end()), fault.message());
    Finding sure = fault.kind() == Kind.CUT_SHORT ? finding.with(Severity.NOTE) : finding;
    return Repairs.explain(sure, fault, listing, document);
  }
}
