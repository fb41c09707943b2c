package org.xeptools.rule.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.MappedText;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/** A link to a site with https uses http. */
final class InsecureLink implements DocumentRule {
  private static final Pattern HOST =
      Pattern.compile(
          "http://((?:[a-z]+\\.)?xmpp\\.org|(?:www|datatracker)\\.(?:ietf|rfc-editor|w3|iana)\\.org"
              + "|(?:www\\.)?unicode\\.org|mail\\.jabber\\.org)(?:[/?#].*)?");
  private static final Pattern MARKUP = Pattern.compile("http://www\\.w3\\.org/(?!TR/).*");

  @Override
  public Stream<Finding> check(XepDocument document) {
    return Stream.concat(
        Link.own(document).flatMap(link -> judge(document, link).stream()).distinct(),
        // schema-elsewhere checks the addresses of schemas.
        document
            .elements("url")
            .filter(url -> !url.isIn("schemaloc"))
            .flatMap(url -> judge(document, url.text()).stream()));
  }

  private Optional<Finding> judge(XepDocument document, Link link) {
    Matcher host = HOST.matcher(link.target());
    if (!host.matches() || Retirement.of(link.target()).isPresent()) {
      return Optional.empty();
    }
    Finding finding =
        finding(link.url().span(), "the link to " + host.group(1) + " uses http instead of https");
    if (link.element().entity().isPresent()) {
      return Optional.of(link.trace(finding));
    }
    if (isNamespace(document, link.target())) {
      return Optional.of(finding);
    }
    List<Edit> edits = new ArrayList<>(edits(document, link.url()));
    MappedText words = link.element().text();
    boolean shown =
        words.value().strip().equals(link.target()) && !MARKUP.matcher(link.target()).matches();
    if (shown) {
      edits.addAll(edits(document, words));
    }
    return Optional.of(
        edits.isEmpty() ? finding : finding.with(new Fix("Write https", Safety.SAFE, edits)));
  }

  /** A name of the protocol stays as it is, even if it is a link. */
  private static boolean isNamespace(XepDocument document, String address) {
    return document.listings().stream().anyMatch(l -> l.text().value().contains(address));
  }

  private Optional<Finding> judge(XepDocument document, MappedText address) {
    Matcher host = HOST.matcher(address.value().strip());
    if (!host.matches()) {
      return Optional.empty();
    }
    int start = address.value().indexOf("http:");
    SourceSpan span = address.span(start, start + host.group().length());
    Finding finding =
        finding(span, "the address at " + host.group(1) + " uses http instead of https");
    List<Edit> edits = edits(document, address);
    return Optional.of(
        edits.isEmpty() ? finding : finding.with(new Fix("Write https", Safety.SAFE, edits)));
  }

  private static List<Edit> edits(XepDocument document, MappedText address) {
    int start = address.value().indexOf("http:");
    SourceSpan span = address.span(start, start + "http".length());
    boolean literal = document.source().textOf(span).equals("http");
    return literal ? List.of(new Edit(span, "https")) : List.of();
  }
}
