package org.xeptools.rule.reference;

import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** A link has no words. */
final class LinkWithoutWords implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    return Link.of(document)
        .filter(link -> link.element().text().isBlank())
        .map(
            link ->
                link.trace(
                    finding(
                        link.element().startTag(),
                        "the link to '" + link.target() + "' shows no words")))
        .distinct();
  }
}
