package org.xeptools.rule.prose;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.lifecycle.XepType;
import org.xeptools.rule.DocumentRule;

/** A Standards Track document has no keyword of RFC 2119. */
final class MissingKeywords implements DocumentRule {
  private static final Pattern KEYWORD =
      Pattern.compile("\\b(?:MUST|SHALL|SHOULD|REQUIRED|RECOMMENDED|MAY|OPTIONAL)\\b");

  private static final Trigger TRIGGER =
      new Trigger(KEYWORD, "must", "shall", "should", "required", "recommended", "may", "optional");

  @Override
  public Stream<Finding> check(XepDocument document) {
    if (!document.header().type().equals(Optional.of(XepType.STANDARDS_TRACK))
        || document.sections().isEmpty()) {
      return Stream.empty();
    }
    boolean used =
        document.prose().body().anyMatch(p -> TRIGGER.all(p).findAny().isPresent())
            || document.listings().stream().anyMatch(l -> KEYWORD.matcher(l.text().value()).find());
    return used
        ? Stream.empty()
        : Stream.of(
            finding(
                document.header().typeText().map(Field::span).orElseThrow(),
                "the document uses no keyword of RFC 2119 (MUST, SHOULD, MAY, …)"));
  }
}
