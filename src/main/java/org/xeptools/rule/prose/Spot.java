package org.xeptools.rule.prose;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Passage;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/**
 * A stretch of a passage.
 *
 * @param passage the passage
 * @param start its start, in UTF-16 units of the passage's text from 0
 * @param end its end, exclusive; more than {@code start}
 */
record Spot(Passage passage, int start, int end) {
  private static final int MOST = 1_000;

  /** Every match of {@code pattern} in {@code passage}. */
  static Stream<Spot> all(Passage passage, Pattern pattern) {
    return pattern
        .matcher(passage.text().value())
        .results()
        .limit(MOST)
        .map(match -> new Spot(passage, match.start(), match.end()));
  }

  /** The results of {@code make} for every match of {@code pattern} in {@code passage}. */
  static <T> Stream<T> each(Passage passage, Pattern pattern, Function<Matcher, Stream<T>> make) {
    Matcher matcher = pattern.matcher(passage.text().value());
    Stream.Builder<T> found = Stream.builder();
    for (int i = 0; i < MOST && matcher.find(); i++) {
      make.apply(matcher).forEach(found);
    }
    return found.build();
  }

  String text() {
    return passage.text().value().substring(start, end);
  }

  /** True if nothing, or one of {@code marks}, precedes it, ignoring white space. */
  boolean follows(String marks) {
    String all = passage.text().value();
    int before = start - 1;
    while (before >= 0 && Character.isWhitespace(all.charAt(before))) {
      before--;
    }
    return before < 0 || marks.indexOf(all.charAt(before)) >= 0;
  }

  SourceSpan span() {
    return passage.text().span(start, end);
  }

  /** True if the file has exactly these characters: no markup between them, none from an entity. */
  boolean isLiteral(XepDocument document) {
    return passage.isLiteral(document.source(), start, end);
  }

  /** True if the file has the first and the last character as they are read here. */
  boolean isWritten(XepDocument document) {
    return passage.isLiteral(document.source(), start, start + 1)
        && passage.isLiteral(document.source(), end - 1, end);
  }

  /** {@code finding} with a fix, if the file has exactly this text. */
  Finding withFix(Finding finding, XepDocument document, String replacement, Safety safety) {
    return isLiteral(document)
        ? finding.with(
            new Fix("Write " + replacement.strip(), safety, List.of(new Edit(span(), replacement))))
        : finding;
  }

  /** The character before, or a blank. */
  char before() {
    return start == 0 ? ' ' : passage.text().value().charAt(start - 1);
  }

  /** The character after, or a blank. */
  char after() {
    String value = passage.text().value();
    return end == value.length() ? ' ' : value.charAt(end);
  }

  /** True if it seems to be within quotation marks. */
  boolean isQuoted() {
    String value = passage.text().value();
    return isWithin(value, '"', '"') || isWithin(value, '\u201C', '\u201D');
  }

  private boolean isWithin(String value, char open, char close) {
    if (value.indexOf(open) < 0) {
      return false;
    }
    int count = 0;
    for (int i = 0; i < start; i++) {
      char c = value.charAt(i);
      if (c == open) {
        count += open == close ? 1 - 2 * count : 1;
      } else if (c == close) {
        count--;
      }
    }
    return count > 0 && value.indexOf(close, end) >= 0;
  }
}
