package org.xeptools.rule.header;

import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.Author;
import org.xeptools.document.Field;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** An author has no first name or no surname. */
final class AuthorWithoutName implements DocumentRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "author-without-name",
        Group.HEADER,
        Severity.ERROR,
        Bite.LIVING,
        "Every author has a first name and a surname",
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
        .flatMap(
            author ->
                Stream.concat(
                    missing(author, author.firstname(), "first name"),
                    missing(author, author.surname(), "surname")));
  }

  private Stream<Finding> missing(Author author, Optional<Field> value, String what) {
    return Contact.has(value)
        ? Stream.empty()
        : Stream.of(finding(Contact.gap(author, value), Contact.name(author) + " has no " + what));
  }
}
