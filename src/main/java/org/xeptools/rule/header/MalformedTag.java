package org.xeptools.rule.header;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/** A tag has capitals or blanks around it, is empty, or is repeated. */
final class MalformedTag implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    Set<String> seen = new HashSet<>();
    return document.header().tags().stream().flatMap(tag -> judge(document, tag, seen).stream());
  }

  private Optional<Finding> judge(XepDocument document, Field tag, Set<String> seen) {
    String lower = tag.text().toLowerCase(Locale.ROOT);
    if (!seen.add(lower) || tag.isEmpty()) {
      String fault = tag.isEmpty() ? "a tag is empty" : "the tag '" + lower + "' is given twice";
      return Optional.of(finding(tag.span(), fault).with(graver()));
    }
    String written = tag.element().text().value();
    if (written.equals(lower)) {
      return Optional.empty();
    }
    SourceSpan span = tag.element().text().span();
    Finding finding = finding(span, "the tag '" + written.strip() + "' should be written " + lower);
    return Optional.of(
        document.source().textOf(span).equals(written)
            ? finding.with(new Fix("Write " + lower, Safety.SAFE, List.of(new Edit(span, lower))))
            : finding);
  }
}
