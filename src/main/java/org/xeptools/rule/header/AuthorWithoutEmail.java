package org.xeptools.rule.header;

import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** An author gives no mail address, though another way to be reached. */
final class AuthorWithoutEmail implements DocumentRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "author-without-email",
        Group.HEADER,
        Severity.WARNING,
        Bite.NEW,
        "Every author has a mail address",
        Citation.xep("0001", "submission", "Submission Process"),
        "0.1.0");
  }

  @Override
  public boolean judgesEntities() {
    return true;
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document.header().authors().stream()
        .filter(author -> Contact.exists(author) && !Contact.has(author.email()))
        .map(
            author ->
                finding(
                    Contact.gap(author, author.email()),
                    Contact.name(author) + " has no mail address"));
  }
}
