package org.xeptools.rule.example;

import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** A schema is not well-formed. */
final class MalformedSchema implements DocumentRule {

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "malformed-schema",
        Group.EXAMPLE,
        Severity.ERROR,
        Bite.LIVING,
        "An XML Schema is well-formed",
        Citation.xep("0001", "schema", "XML Schema"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document.listings().stream()
        .filter(listing -> !listing.xml().isWellFormed() && listing.isSchema())
        .flatMap(
            listing ->
                listing.xml().faults().stream()
                    .map(
                        fault ->
                            Repairs.explain(
                                finding(listing.span(fault.start(), fault.end()), fault.message()),
                                fault,
                                listing,
                                document)));
  }
}
