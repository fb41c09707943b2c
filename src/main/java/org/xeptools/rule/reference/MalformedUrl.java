package org.xeptools.rule.reference;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.MappedText;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Note;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/** The address of a link, a CVE or a schema is not a URL. */
final class MalformedUrl implements DocumentRule {
  @Override
  public boolean judgesEntities() {
    return true;
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return Stream.of(
            attribute(document, "link"),
            attribute(document, "cve"),
            text(document, "uri"),
            text(document, "url"))
        .flatMap(addresses -> addresses)
        .distinct();
  }

  private Stream<Finding> attribute(XepDocument document, String name) {
    return document
        .elements(name)
        .flatMap(e -> e.attribute("url").flatMap(a -> malformed(document, e, a.value())).stream());
  }

  private Stream<Finding> text(XepDocument document, String name) {
    return document.elements(name).flatMap(e -> malformed(document, e, e.text()).stream());
  }

  private Optional<Finding> malformed(XepDocument document, Element element, MappedText address) {
    String url = address.value().strip();
    if (url.isEmpty()) {
      return Optional.empty();
    }
    return UrlFault.of(url).map(fault -> finding(document, element, address, url, fault));
  }

  private Finding finding(
      XepDocument document, Element element, MappedText address, String url, UrlFault fault) {
    int start = address.value().indexOf(url);
    SourceSpan span = address.span(start, start + url.length());
    Finding finding = finding(span, "'" + url + "' is not an address: " + fault.words());
    if (fault.mild()) {
      finding = finding.with(milder());
    }
    if (element.entity().isPresent()) {
      return finding.with(Note.of("It comes from &" + element.entity().get() + ";"));
    }
    boolean literal = document.source().textOf(span).equals(url);
    return literal && fault.fixed().isPresent()
        ? finding.with(write(fault.fixed().get(), span))
        : finding;
  }

  private static Fix write(String url, SourceSpan span) {
    return new Fix("Write " + url, Safety.UNSAFE, List.of(new Edit(span, url)));
  }
}
