package org.xeptools.rule.example;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlAttribute;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.document.listing.XmlFault.Repair;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** An error has one of the numbers that the conditions of RFC 6120 replaced. */
final class LegacyErrorCode implements DocumentRule {
  private static final Pattern NUMBER = Pattern.compile("\\d{3}");

  @Override
  public Stream<Finding> check(XepDocument document) {
    return Stanza.in(document)
        .flatMap(
            stanza ->
                stanza.element().first("error").stream()
                    .flatMap(error -> error.attribute("code").stream())
                    .filter(code -> NUMBER.matcher(code.value()).matches())
                    .map(code -> legacy(stanza, code, document)));
  }

  private Finding legacy(Stanza stanza, XmlAttribute code, XepDocument document) {
    Finding finding =
        finding(
            stanza.listing().span(code.start(), code.valueEnd() + 1),
            "the error code " + code.value() + " dates from before XMPP");
    XmlElement error = stanza.element().first("error").orElseThrow();
    boolean complete = error.attribute("type").isPresent() && !error.elements().isEmpty();
    String text = stanza.listing().text().value();
    int start = code.start();
    while (Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    int end = code.valueEnd() + 1;
    return complete
        ? Repairs.withFix(
            finding, new Repair("Remove the code", start, end, ""), stanza.listing(), document)
        : finding;
  }
}
