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

/** An example or a code block holds nothing. */
final class EmptyExample implements DocumentRule {

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "empty-example",
        Group.EXAMPLE,
        Severity.WARNING,
        Bite.LIVING,
        "An example is not empty",
        Citation.practice("Mistakes that the history of the series shows"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document.listings().stream()
        .filter(listing -> listing.text().isBlank())
        .map(
            listing ->
                finding(
                    listing.element().startTag(), "this " + listing.element() + " holds nothing"));
  }
}
