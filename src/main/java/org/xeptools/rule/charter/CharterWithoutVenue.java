package org.xeptools.rule.charter;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Charter;
import org.xeptools.document.Field;
import org.xeptools.document.Section;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;
import org.xeptools.source.SourceSpan;

/** A charter does not say where the group meets. */
final class CharterWithoutVenue implements DocumentRule {
  private static final Pattern VENUE =
      Pattern.compile(
          "(?i)mailing[- ]?list|chat ?room|groupchat|\\bMUC\\b|\\bforum\\b|[^\\s<>@]+@[^\\s<>@]+\\.[a-z]{2,}");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "charter-without-venue",
        Group.CHARTER,
        Severity.WARNING,
        Bite.LIVING,
        "A charter says where the group meets: a mailing list or a chat room",
        Citation.xep("0002", "explanation", "Explanation"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return Charter.of(document)
        .filter(charter -> !VENUE.matcher(Charter.body(document)).find())
        .map(
            charter ->
                finding(
                    place(charter, document), "the charter names no mailing list and no chat room"))
        .stream();
  }

  private static SourceSpan place(Charter charter, XepDocument document) {
    Section membership = charter.parts().get(Charter.Part.MEMBERSHIP);
    return membership == null
        ? document.header().title().map(Field::span).orElse(document.root().startTag())
        : membership.element().startTag();
  }
}
