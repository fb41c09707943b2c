package org.xeptools.rule.charter;

import java.util.regex.Pattern;
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

/** A charter does not say who leads the group. */
final class CharterWithoutLeader implements DocumentRule {
  private static final Pattern LEADER =
      Pattern.compile("(?i)\\b(leaders?|led by|leads the|chairs?|chaired|facilitators?)\\b");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "charter-without-leader",
        Group.CHARTER,
        Severity.NOTE,
        Bite.LIVING,
        "A charter says who leads the group, or how its leaders are chosen",
        Citation.xep("0002", "explanation", "Explanation"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return Charter.of(document)
        .filter(charter -> !LEADER.matcher(Charter.body(document)).find())
        .map(
            charter ->
                finding(
                    document.header().title().map(Field::span).orElse(document.root().startTag()),
                    "the charter does not say who leads the group"))
        .stream();
  }
}
