package org.xeptools.rule.header;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;

/** The last sentence of an abstract does not end. */
final class UnfinishedAbstract implements DocumentRule {
  private static final int SHOWN = 40;
  private static final Pattern ENDED = Pattern.compile("[.!?\u2026][\"\u201d\u2019')\\]]{0,2}$");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N})]$");

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document
        .header()
        .abstractText()
        .filter(text -> !text.isEmpty() && !ENDED.matcher(text.text()).find())
        .map(text -> open(document, text))
        .stream();
  }

  private Finding open(XepDocument document, Field text) {
    int end = text.span().end();
    String shown = text.text().substring(text.text().lastIndexOf(' ') + 1);
    Finding finding =
        finding(
            document.source().span(Math.max(text.span().start(), end - 1), end),
            "the abstract ends with '" + shorten(shown) + "', not with a full stop");
    boolean plain = text.element().elements().isEmpty() && text.element().entity().isEmpty();
    boolean word = WORD.matcher(text.text()).find();
    return plain && word && !document.source().textOf(text.span()).endsWith(";")
        ? finding.with(
            new Fix(
                "Add a full stop",
                Safety.SAFE,
                List.of(new Edit(document.source().span(end, end), "."))))
        : finding;
  }

  private static String shorten(String word) {
    return word.length() <= SHOWN ? word : word.substring(word.length() - SHOWN);
  }
}
