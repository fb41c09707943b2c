package org.xeptools.rule.header;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/** A value that programs compare literally has blanks around it. */
final class PaddedHeaderValue implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    Header header = document.header();
    return Stream.concat(
            Stream.of(header.number(), header.statusText(), header.typeText())
                .flatMap(Optional::stream),
            header.approvers().stream())
        .filter(PaddedHeaderValue::isPadded)
        .map(field -> fault(document, field));
  }

  private static boolean isPadded(Field field) {
    return !field.isEmpty()
        && field.element().entity().isEmpty()
        && !field.element().text().value().equals(field.text());
  }

  private Finding fault(XepDocument document, Field field) {
    SourceSpan content = field.element().text().span();
    Finding finding = finding(content, "there is white space around '" + field.text() + "'");
    return document.source().textOf(content).strip().equals(field.text())
        ? finding.with(
            new Fix(
                "Remove the white space", Safety.SAFE, List.of(new Edit(content, field.text()))))
        : finding;
  }
}
