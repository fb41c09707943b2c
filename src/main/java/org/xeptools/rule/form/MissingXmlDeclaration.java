package org.xeptools.rule.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/** The file has no XML declaration, or one without encoding. */
final class MissingXmlDeclaration implements DocumentRule {
  private static final String EXPECTED = "<?xml version='1.0' encoding='UTF-8'?>";

  @Override
  public Stream<Finding> check(XepDocument document) {
    Optional<XmlDeclaration> found = XmlDeclaration.of(document);
    if (found.isEmpty()) {
      int start = document.source().text().startsWith("\uFEFF") ? 1 : 0;
      SourceSpan beginning = document.source().span(start, start);
      return Stream.of(
          finding(beginning, "the XML declaration is missing; write " + EXPECTED)
              .with(fix(beginning, EXPECTED + "\n")));
    }
    SourceSpan declaration = found.get().span();
    return found.get().encoding().isPresent()
        ? Stream.empty()
        : Stream.of(
            finding(declaration, "the XML declaration names no encoding; write " + EXPECTED)
                .with(fix(declaration, EXPECTED)));
  }

  private static Fix fix(SourceSpan span, String declaration) {
    return new Fix("Write " + EXPECTED, Safety.SAFE, List.of(new Edit(span, declaration)));
  }
}
