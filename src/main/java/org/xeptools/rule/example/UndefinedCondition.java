package org.xeptools.rule.example;

import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.document.listing.XmlFault.Repair;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.DocumentRule;

/** A stanza error has a condition that RFC 6120 does not define, or one outside its namespace. */
final class UndefinedCondition implements DocumentRule {

  @Override
  public Stream<Finding> check(XepDocument document) {
    return Stanza.in(document)
        .flatMap(
            stanza ->
                stanza.element().first("error").stream()
                    .flatMap(error -> error.elements().stream())
                    .flatMap(child -> judge(stanza.listing(), child, document).stream()));
  }

  private Optional<Finding> judge(Listing listing, XmlElement condition, XepDocument document) {
    String name = condition.localName();
    boolean known = StanzaErrors.isDefined(name);
    String namespace = condition.namespace();
    if (namespace.equals(StanzaErrors.NAMESPACE) && !known && !name.equals("text")) {
      Finding finding =
          finding(
              listing.span(condition.start(), condition.nameEnd()),
              "RFC 6120 defines no stanza error <" + name + "/>");
      return Optional.of(
          StanzaErrors.close(name)
              .map(
                  close ->
                      rename(
                          finding.with(Note.of("There is <" + close + "/>")),
                          listing,
                          condition,
                          close,
                          document))
              .orElse(finding));
    }
    boolean bare =
        condition.attribute("xmlns").isEmpty() && !namespace.equals(StanzaErrors.NAMESPACE);
    if (known && bare && condition.prefix().isEmpty()) {
      Repair repair =
          new Repair(
              "Add its namespace",
              condition.nameEnd(),
              condition.nameEnd(),
              " xmlns='" + StanzaErrors.NAMESPACE + "'");
      return Optional.of(
          Repairs.withFix(
              finding(
                  listing.span(condition.start(), condition.nameEnd()),
                  "<" + name + "/> lacks the namespace " + StanzaErrors.NAMESPACE),
              repair,
              listing,
              document));
    }
    return Optional.empty();
  }

  private static Finding rename(
      Finding finding, Listing listing, XmlElement condition, String close, XepDocument document) {
    return condition.isEmptyTag() && condition.prefix().isEmpty()
        ? Repairs.withFix(
            finding,
            new Repair("Write <" + close + "/>", condition.start() + 1, condition.nameEnd(), close),
            listing,
            document)
        : finding;
  }
}
