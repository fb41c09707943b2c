package org.xeptools.rule.header;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Author;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** What an author gives as a mail address is none. */
final class MalformedEmail implements DocumentRule {
  private static final Address EMAIL =
      new Address(
          "mail address",
          "mailto:",
          Pattern.compile(
              "(\"[^\"]+\"|[^\\s@<>()\\[\\],;:\"]+)@[^\\s@<>(),;:/.]+(\\.[^\\s@<>(),;:/.]+)++"),
          Author::email);

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "malformed-email",
        Group.HEADER,
        Severity.WARNING,
        Bite.LIVING,
        "A mail address is well-formed",
        Citation.xep("0001", "submission", "Submission Process"),
        "0.1.0");
  }

  @Override
  public boolean judgesEntities() {
    return true;
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return EMAIL.judge(this, document);
  }
}
