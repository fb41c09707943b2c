package org.xeptools.rule.reference;

import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** A link shows nothing that could be clicked on. */
final class LinkWithoutWords implements DocumentRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "link-without-words",
        Group.REFERENCE,
        Severity.ERROR,
        Bite.LIVING,
        "A link has words to click on",
        Citation.practice("Mistakes that the history of the series shows"),
        "0.1.0");
  }

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
