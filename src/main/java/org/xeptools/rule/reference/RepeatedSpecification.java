package org.xeptools.rule.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Note;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/** The same specification is listed twice in the header. */
final class RepeatedSpecification implements DocumentRule {
  private static final Pattern SEPARATOR = Pattern.compile("[\\s-]+");

  @Override
  public Stream<Finding> check(XepDocument document) {
    Header header = document.header();
    return Stream.of(header.dependencies(), header.supersedes(), header.supersededBy())
        .flatMap(fields -> repeated(document, fields));
  }

  private Stream<Finding> repeated(XepDocument document, List<Field> fields) {
    Map<String, Field> seen = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (Field field : fields) {
      Field first = field.isEmpty() ? null : seen.putIfAbsent(key(field), field);
      if (first != null) {
        findings.add(repeated(document, field, first));
      }
    }
    return findings.stream();
  }

  private static String key(Field field) {
    return SEPARATOR.matcher(field.text()).replaceAll("").toLowerCase(Locale.ROOT);
  }

  private Finding repeated(XepDocument document, Field field, Field first) {
    Finding finding =
        finding(field.span(), field.text() + " is listed twice")
            .with(Note.at(first.span(), "The first entry is here"));
    SourceSpan lines = document.source().withLines(field.element().span());
    return field.element().entity().isPresent()
        ? finding
        : finding.with(new Fix("Remove it", Safety.SAFE, List.of(new Edit(lines, ""))));
  }
}
