package org.xeptools.rule.history;

import java.util.List;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.lifecycle.Status;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;

/** The newest revision has a version of two numbers. */
final class TwoPartVersion implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    return document
        .header()
        .lastRevision()
        .flatMap(Revision::version)
        .filter(version -> version.text().matches("\\d{1,4}\\.\\d{1,4}"))
        .map(version -> twoPart(document, version))
        .stream();
  }

  private Finding twoPart(XepDocument document, Field version) {
    String three = version.text() + ".0";
    Finding finding =
        finding(
            version.span(),
            "the version " + version.text() + " has two numbers, three are expected: " + three);
    boolean isNew = document.header().status().filter(s -> s == Status.PROTOXEP).isPresent();
    boolean literal = document.source().textOf(version.span()).equals(version.text());
    Safety safety = isNew ? Safety.SAFE : Safety.UNSAFE; // it may be published
    return literal
        ? finding.with(new Fix("Write " + three, safety, List.of(new Edit(version.span(), three))))
        : finding;
  }
}
