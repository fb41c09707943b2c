package org.xeptools.rule.structure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.MappedText;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;

/** A heading ends with a punctuation mark or has stray blanks. */
final class UntidyTopic implements DocumentRule {
  private static final Pattern STOP = Pattern.compile("[^.?!\\s][.:;,]$");
  private static final Pattern BLANKS = Pattern.compile("^\\s+|\\s+$|\\s{2,}");
  private static final Pattern ABBREVIATED =
      Pattern.compile("(?i).*\\b(?:etc|al|inc|no|vs|\\w\\.\\w)\\.$");

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document
        .allSections()
        .flatMap(section -> section.element().attribute("topic").stream())
        .flatMap(topic -> judge(document, topic.value()).stream());
  }

  private Optional<Finding> judge(XepDocument document, MappedText topic) {
    String value = topic.value();
    String text = value.strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    boolean stop = STOP.matcher(text).find() && !ABBREVIATED.matcher(text).matches();
    boolean blanks = BLANKS.matcher(value).find();
    if (!stop && !blanks) {
      return Optional.empty();
    }
    String tidy = text.replaceAll("\\s{2,}", " ");
    if (stop) {
      tidy = tidy.substring(0, tidy.length() - 1).strip();
    }
    Finding finding =
        stop
            ? finding(topic.span(), "the heading ends in '" + text.charAt(text.length() - 1) + "'")
            : finding(topic.span(), "the heading has needless white space").with(milder());
    boolean literal = document.source().textOf(topic.span()).equals(value);
    Fix fix =
        new Fix(
            "Write " + tidy,
            stop ? Safety.UNSAFE : Safety.SAFE,
            List.of(new Edit(topic.span(), tidy)));
    return Optional.of(literal ? finding.with(fix) : finding);
  }
}
