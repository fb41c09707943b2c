package org.xeptools.rule.structure;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.MappedText;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;

/** The start of a list is not a number. */
final class MalformedListStart implements DocumentRule {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document
        .elements("ol")
        .flatMap(list -> list.attribute("start").stream())
        .filter(start -> !NUMBER.matcher(start.value().value().strip()).matches())
        .map(start -> malformed(document, start.value()))
        .distinct();
  }

  private Finding malformed(XepDocument document, MappedText start) {
    Finding finding =
        finding(start.span(), "'" + start + "' is not a number that a list can begin with");
    String digits = start.value().replaceAll("\\D", "");
    boolean fixable =
        document.source().textOf(start.span()).equals(start.value())
            && start.value().strip().matches("\\d{1,9}[.):]");
    return fixable
        ? finding.with(
            new Fix("Write " + digits, Safety.SAFE, List.of(new Edit(start.span(), digits))))
        : finding;
  }
}
