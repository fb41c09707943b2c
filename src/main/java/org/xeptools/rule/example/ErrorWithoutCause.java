package org.xeptools.rule.example;

import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.document.listing.XmlFault.Repair;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** A stanza of type error has no error element, or one without a condition. */
final class ErrorWithoutCause implements DocumentRule {

  @Override
  public Stream<Finding> check(XepDocument document) {
    return Stanza.in(document).flatMap(stanza -> judge(stanza, document).stream());
  }

  private Optional<Finding> judge(Stanza stanza, XepDocument document) {
    Optional<XmlElement> error = stanza.element().first("error");
    boolean isError = stanza.type().equals("error");
    if (isError == error.isPresent() || stanza.isAbridged()) {
      return Optional.empty();
    }
    if (isError) {
      return Optional.of(
          finding(
              stanza.place(), "a stanza of type error needs an <error/> that says what is wrong"));
    }
    XmlElement element = error.get();
    if (element.attribute("xmlns").isPresent() || !element.prefix().isEmpty()) {
      return Optional.empty();
    }
    String type = stanza.type();
    Finding finding =
        finding(
            stanza.listing().span(element.start(), element.nameEnd()),
            "an <error/> is in a stanza whose type is " + (type.isEmpty() ? "not error" : type));
    return Optional.of(
        stanza
            .element()
            .attribute("type")
            .filter(t -> t.value().equals("result") && !element.elements().isEmpty())
            .map(t -> new Repair("Write 'error'", t.valueStart(), t.valueEnd(), "error"))
            .map(repair -> Repairs.withFix(finding, repair, stanza.listing(), document))
            .orElse(finding));
  }
}
