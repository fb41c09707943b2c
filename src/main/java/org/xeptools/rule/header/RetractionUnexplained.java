package org.xeptools.rule.header;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.lifecycle.Status;
import org.xeptools.rule.DocumentRule;

/** Neither the abstract nor the history says why a document was retracted. */
final class RetractionUnexplained implements DocumentRule {
  private static final Pattern OVER =
      Pattern.compile("(?i)\\bretract|\\bsupersed|\\breplaced by|\\bwithdr|\\bremoved from");
  private static final Pattern REASON =
      Pattern.compile(
          "(?i)\\bsince\\b|\\bbecause\\b|\\bin favou?r of|\\bdue to\\b|\\bsupersed|\\breplaced by"
              + "|\\brequest of|\\bby (its|the) authors?\\b|\\bno longer\\b|\\bas (it|this|the)\\b");

  @Override
  public Stream<Finding> check(XepDocument document) {
    Header header = document.header();
    boolean isRetracted = header.status().filter(s -> s == Status.RETRACTED).isPresent();
    return isRetracted && !isExplained(header)
        ? Stream.of(
            finding(
                header.statusText().orElseThrow().span(),
                "neither the abstract nor the newest revisions say why it was retracted"))
        : Stream.empty();
  }

  private static boolean isExplained(Header header) {
    return Stream.concat(
            header.abstractText().map(Field::text).stream(),
            header.revisions().stream()
                .flatMap(r -> r.remark().stream())
                .map(r -> r.text().value()))
        .anyMatch(text -> OVER.matcher(text).find() && REASON.matcher(text).find());
  }
}
