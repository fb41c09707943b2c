package org.xeptools.rule.header;

import java.util.List;
import java.util.stream.Stream;
import org.xeptools.document.Header;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.Version;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/** A document is marked as interim, although its newest version is not a candidate. */
final class InterimLeft implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    Header header = document.header();
    boolean isCandidate =
        header.lastRevision().flatMap(Revision::number).flatMap(Version::candidate).isPresent();
    boolean isNew = header.status().filter(s -> s != Status.PROTOXEP).isEmpty();
    return isCandidate || isNew
        ? Stream.empty()
        : header.interim().map(mark -> left(document, mark)).stream();
  }

  private Finding left(XepDocument document, Element mark) {
    Finding finding =
        finding(mark.span(), "a published version still has the mark of an interim version");
    SourceSpan lines = document.source().withLines(mark.span());
    return mark.entity().isPresent()
        ? finding
        : finding.with(new Fix("Remove it", Safety.UNSAFE, List.of(new Edit(lines, ""))));
  }
}
