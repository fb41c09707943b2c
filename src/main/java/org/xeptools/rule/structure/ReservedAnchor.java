package org.xeptools.rule.structure;

import java.util.stream.Stream;
import org.xeptools.document.Anchors;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** An anchor is one that the page gives to something else. */
final class ReservedAnchor implements DocumentRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "reserved-anchor",
        Group.STRUCTURE,
        Severity.WARNING,
        Bite.LIVING,
        "An anchor is none of the ids that the page itself uses",
        Citation.practice("Contract of the published HTML"),
        "0.1.0");
  }

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
                        + "' is an id that every page gives to a part of its own"));
  }
}
