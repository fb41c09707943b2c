package org.xeptools.rule.example;

import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** A schema is not well-formed. */
final class MalformedSchema implements DocumentRule {

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
