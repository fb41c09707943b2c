package org.xeptools.rule.example;

import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlAttribute;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.SourceSpan;

/** An error's type is not that of its condition. */
final class UnusualErrorType implements DocumentRule {

  @Override
  public Stream<Finding> check(XepDocument document) {
    return Stanza.in(document)
        .flatMap(
            stanza ->
                stanza.element().first("error").stream()
                    .flatMap(error -> judge(stanza.listing(), error)));
  }

  private Stream<Finding> judge(Listing listing, XmlElement error) {
    Optional<XmlAttribute> type = error.attribute("type");
    if (type.isEmpty() || error.namespace().contains("pubsub")) {
      return Stream.empty();
    }
    SourceSpan place = listing.span(type.get().valueStart(), type.get().valueEnd());
    String value = type.get().value();
    if (!StanzaErrors.TYPES.contains(value)) {
      return Letters.isPlain(value)
          ? Stream.of(
              finding(place, "there is no error of type '" + value + "'")
                  .with(graver())
                  .with(Note.of("The types are auth, cancel, continue, modify and wait")))
          : Stream.empty();
    }
    return error.elements().stream()
        .filter(child -> child.namespace().equals(StanzaErrors.NAMESPACE))
        .filter(child -> !StanzaErrors.types(child.localName()).isEmpty())
        .filter(child -> !StanzaErrors.types(child.localName()).contains(value))
        .map(
            child ->
                finding(
                    place,
                    "RFC 6120 gives <"
                        + child.localName()
                        + "/> the type "
                        + String.join(" or ", StanzaErrors.types(child.localName()))
                        + ", not "
                        + value));
  }
}
