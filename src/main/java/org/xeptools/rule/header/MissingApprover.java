package org.xeptools.rule.header;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.lifecycle.XepType;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;
import org.xeptools.source.XepSource;

/** The header names no approving body. */
final class MissingApprover implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    Header header = document.header();
    return header.approvers().isEmpty() ? Stream.of(fault(document)) : Stream.empty();
  }

  private Finding fault(XepDocument document) {
    Header header = document.header();
    Finding finding = finding(header.element().startTag(), "the approving body is missing");
    Optional<XepType> type = header.type().filter(t -> t.approvers().size() == 1);
    Optional<Element> sig = header.sig().map(Field::element).filter(e -> e.entity().isEmpty());
    return type.isPresent() && sig.isPresent()
        ? finding.with(insertion(document.source(), sig.get(), type.get()))
        : finding;
  }

  /** Inserts it on a line of its own after the sig, with the same indentation. */
  private static Fix insertion(XepSource source, Element sig, XepType type) {
    String approver = type.approvers().iterator().next().sourceName();
    String line = source.line(source.startOf(sig.span()).line());
    String indent = line.substring(0, line.length() - line.stripLeading().length());
    String element = "<approver>" + approver + "</approver>";
    SourceSpan behind = source.span(sig.span().end(), sig.span().end());
    return new Fix(
        "Insert " + element,
        Safety.UNSAFE,
        List.of(new Edit(behind, source.lineEnd() + indent + element)));
  }
}
