package org.xeptools.rule.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.MappedText;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Note;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/** A link leads to a site that was abandoned. */
final class RetiredHost implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    return Link.own(document).flatMap(link -> judge(document, link).stream()).distinct();
  }

  private Optional<Finding> judge(XepDocument document, Link link) {
    return Retirement.of(link.target()).map(r -> moved(document, link, r));
  }

  private Finding moved(XepDocument document, Link link, Retirement retirement) {
    Finding finding =
        link.trace(
            finding(link.url().span(), "the documents of " + retirement.host() + " have moved"));
    if (retirement.successor().isEmpty()) {
      return finding;
    }
    String url = link.target();
    String successor = retirement.successor().get();
    List<Edit> edits = new ArrayList<>();
    link.place(document, url).ifPresent(span -> edits.add(new Edit(span, successor)));
    MappedText words = link.element().text();
    int start = words.value().indexOf(url);
    if (link.element().entity().isEmpty() && start >= 0 && words.value().strip().equals(url)) {
      SourceSpan span = words.span(start, start + url.length());
      if (document.source().textOf(span).equals(url)) {
        edits.add(new Edit(span, successor));
      }
    }
    Finding helped = finding.with(Note.of("The same document is at " + successor));
    return link.place(document, url).isEmpty()
        ? helped
        : helped.with(new Fix("Link to " + successor, Safety.SAFE, edits));
  }
}
