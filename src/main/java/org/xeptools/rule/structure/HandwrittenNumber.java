package org.xeptools.rule.structure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.MappedText;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/** A heading or caption has a handwritten number, although the page numbers it. */
final class HandwrittenNumber implements DocumentRule {
  private static final int MAX_LENGTH = 300;
  private static final Pattern TOPIC =
      Pattern.compile(
          "(?:\\d+(?:\\.\\d+)+\\.?|\\d+[.)]|(?i:section|chapter)\\s+\\d+(?:\\.\\d+)*[.:])\\s+(?=\\p{L})");
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?i)(?:example|table|listing|figure)\\s+\\d+(?:\\.\\d+)*\\s*[.:)\\u2013\\u2014-]\\s*|\\d+[.:)]\\s+(?=\\p{L})");

  @Override
  public Stream<Finding> check(XepDocument document) {
    return Stream.concat(
        document
            .allSections()
            .flatMap(section -> section.element().attribute("topic").stream())
            .flatMap(topic -> judge(document, topic.value(), TOPIC).stream()),
        Stream.of("example", "table")
            .flatMap(document::elements)
            .flatMap(e -> e.attribute("caption").stream())
            .flatMap(caption -> judge(document, caption.value(), CAPTION).stream()));
  }

  private Optional<Finding> judge(XepDocument document, MappedText text, Pattern numbered) {
    Matcher number = numbered.matcher(text.value());
    if (text.value().length() > MAX_LENGTH || !number.lookingAt()) {
      return Optional.empty();
    }
    SourceSpan span = text.span(0, number.end());
    Finding finding =
        finding(
            span,
            "'"
                + number.group().strip()
                + "' is written by hand, and the page adds a number of its own");
    boolean fixable =
        document.source().textOf(span).equals(number.group())
            && number.end() < text.value().length();
    return Optional.of(
        fixable
            ? finding.with(new Fix("Remove the number", Safety.UNSAFE, List.of(new Edit(span, ""))))
            : finding);
  }
}
