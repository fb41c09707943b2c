package org.xeptools.rule.header;

import java.util.List;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/** The document brings its own wording of the legal notice. */
final class LegalNoticeInline implements DocumentRule {
  private static final String NOTICE = "LEGALNOTICE";

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document.header().legal().stream()
        .filter(legal -> legal.entity().filter(NOTICE::equals).isEmpty())
        .map(legal -> fault(legal, document.prolog().entities().test(NOTICE)));
  }

  private Finding fault(Element legal, boolean isDeclared) {
    String how =
        legal
            .entity()
            .map(entity -> "the legal notice is &" + entity + ";, not &LEGALNOTICE;")
            .orElse("the legal notice is written out here instead of by &LEGALNOTICE;");
    SourceSpan place = legal.entity().isPresent() ? legal.span() : legal.startTag();
    Edit edit = new Edit(legal.span(), "&" + NOTICE + ";");
    Finding finding = finding(place, how);
    return isDeclared
        ? finding.with(new Fix("Write &LEGALNOTICE;", Safety.UNSAFE, List.of(edit)))
        : finding;
  }
}
