package org.xeptools.rule.structure;

import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** A value of the template's header was left. */
final class TemplateHeader implements DocumentRule {
  private static final String DATE = "2001-09-14";

  @Override
  public Stream<Finding> check(XepDocument document) {
    Header header = document.header();
    return Stream.of(
            header.dependencies().stream()
                .filter(spec -> isEtc(spec.text()))
                .map(
                    spec ->
                        leftover(spec).with(Removal.of(document.source(), spec.element().span()))),
            header.tags().stream().filter(tag -> tag.text().equals("template")).map(this::leftover),
            header.title().stream()
                .filter(title -> title.text().equals("XEP Template"))
                .map(this::leftover),
            header.abstractText().stream()
                .filter(text -> text.text().contains("an example of the format for"))
                .map(this::leftover),
            header.revisions().stream()
                .flatMap(revision -> revision.date().stream())
                .filter(date -> date.text().equals(DATE) && isLate(header))
                .map(this::leftover))
        .flatMap(findings -> findings);
  }

  private static boolean isEtc(String spec) {
    return spec.equals("Etc.") || spec.equals("Etc") || spec.equals("etc.");
  }

  /** A few documents are really as old as the template. */
  private static boolean isLate(Header header) {
    return header.number().filter(n -> n.text().compareTo("0010") < 0).isEmpty();
  }

  private Finding leftover(Field field) {
    return finding(field.span(), "'" + field.text() + "' was left from the template");
  }
}
