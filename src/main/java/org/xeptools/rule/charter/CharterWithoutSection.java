package org.xeptools.rule.charter;

import java.util.stream.Stream;
import org.xeptools.document.Charter;
import org.xeptools.document.Field;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** A charter leaves out one of the four things that make it one. */
final class CharterWithoutSection implements DocumentRule {

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "charter-without-section",
        Group.CHARTER,
        Severity.WARNING,
        Bite.LIVING,
        "A charter has sections on its scope and role, membership, lifetime and deliverables",
        Citation.xep("0002", "Explanation"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return Charter.of(document).stream()
        .flatMap(charter -> charter.missing().stream())
        .map(
            part ->
                finding(
                    document.header().title().map(Field::span).orElse(document.root().startTag()),
                    "the charter has no section '" + part.topic() + "'"));
  }
}
