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

/** An author gives neither mail address nor JID nor web page. */
final class AuthorWithoutContact implements DocumentRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "author-without-contact",
        Group.HEADER,
        Severity.ERROR,
        Bite.NEW,
        "Every author can be reached by mail, JID or web page",
        Citation.xep("0143", "format-metadata", "File Metadata"),
        "0.1.0");
  }

  @Override
  public boolean judgesEntities() {
    return true;
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document.header().authors().stream()
        .filter(author -> !Contact.exists(author))
        .map(
            author ->
                finding(
                    author.element().startTag(),
                    Contact.name(author) + " has neither mail address nor JID nor web page"));
  }
}
