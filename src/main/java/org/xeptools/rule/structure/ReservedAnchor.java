package org.xeptools.rule.structure;

import java.util.stream.Stream;
import org.xeptools.document.Anchors;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** An anchor is an id that the page itself uses. */
final class ReservedAnchor implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    return document
        .allSections()
        .flatMap(section -> section.element().attribute("anchor").stream())
        .filter(anchor -> Anchors.isReserved(anchor.value().value()))
        .map(
            anchor ->
                finding(
                    anchor.value().span(),
                    "the anchor '"
                        + anchor.value()
                        + "' is an id that every page uses for a part of its own"));
  }
}
