package org.xeptools.rule.history;

import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** A revision does not say what it changed. */
final class EmptyRemark implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    return document.header().revisions().stream()
        .filter(revision -> revision.remark().filter(r -> !r.text().isBlank()).isEmpty())
        .map(revision -> Step.weigh(empty(revision), document.header(), revision))
        .map(f -> document.header().revisions().size() == 1 ? f.with(milder()) : f);
  }

  private Finding empty(Revision revision) {
    String version = revision.version().map(Field::text).orElse("");
    return finding(
        revision.remark().map(Element::span).orElse(revision.element().startTag()),
        "the remark on version " + version + " is empty; it says what changed");
  }
}
