package org.xeptools.rule.reference;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;

/** A link has no address. */
final class LinkWithoutUrl implements DocumentRule {
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>&]+");

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document
        .elements("link")
        .filter(link -> link.value("url").isBlank())
        .map(link -> empty(document, link))
        .distinct();
  }

  private Finding empty(XepDocument document, Element link) {
    String words = link.text().value().strip();
    Finding finding =
        finding(
            link.startTag(),
            words.isEmpty()
                ? "a link has no address"
                : "the link '" + shortened(words) + "' has no address");
    return ADDRESS.matcher(words).matches() && link.entity().isEmpty()
        ? finding.with(write(document, link, words))
        : finding;
  }

  private static String shortened(String words) {
    return words.length() <= 60 ? words : words.substring(0, 60) + "…";
  }

  /** True if the words are an address. */
  private static Fix write(XepDocument document, Element link, String words) {
    String attribute = "url='" + words.replace("'", "&apos;") + "'";
    int behindName = link.startTag().start() + "<link".length();
    Edit edit =
        link.attributes().stream()
            .filter(a -> a.name().equals("url"))
            .map(blank -> new Edit(blank.span(), attribute))
            .findFirst()
            .orElse(new Edit(document.source().span(behindName, behindName), " " + attribute));
    return new Fix("Link to " + words, Safety.UNSAFE, List.of(edit));
  }
}
