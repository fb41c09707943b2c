package org.xeptools.rule.header;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/** A schema location has no address, one of another site, or that of another location. */
final class SchemaElsewhere implements DocumentRule {
  private static final Pattern FORM =
      Pattern.compile("https?://(?:www\\.)?xmpp\\.org/schemas/([\\w.-]+\\.xsd)");

  @Override
  public Stream<Finding> check(XepDocument document) {
    Set<String> seen = new HashSet<>();
    return document.header().schemaLocations().stream()
        .flatMap(location -> judge(document, location, seen).stream());
  }

  private Optional<Finding> judge(XepDocument document, Element location, Set<String> seen) {
    Optional<Element> url = location.first("url");
    String text = url.map(u -> u.text().value().strip()).orElse("");
    if (text.isEmpty()) {
      return Optional.of(
          finding(url.orElse(location).span(), "the schema location has no address"));
    }
    SourceSpan span = url.orElseThrow().textSpan();
    Matcher form = FORM.matcher(text);
    String canonical = form.matches() ? "https://xmpp.org/schemas/" + form.group(1) : text;
    if (!seen.add(canonical)) {
      return Optional.of(finding(span, "this schema location is given twice"));
    }
    if (!form.matches()) {
      return Optional.of(finding(span, "the schema is not at https://xmpp.org/schemas/NAME.xsd"));
    }
    return text.equals(canonical) ? Optional.empty() : Optional.of(old(document, span, canonical));
  }

  /** The old address is redirected. */
  private Finding old(XepDocument document, SourceSpan span, String canonical) {
    Finding finding = finding(span, "the address of the schema is now " + canonical).with(milder());
    return document.source().textOf(span).contains("&")
        ? finding
        : finding.with(
            new Fix("Write " + canonical, Safety.SAFE, List.of(new Edit(span, canonical))));
  }
}
