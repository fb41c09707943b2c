package org.xeptools.rule.example;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** An iq has too many children, or lacks the one that it needs. */
final class IqChildren implements DocumentRule {

  @Override
  public Stream<Finding> check(XepDocument document) {
    return Stanza.in(document)
        .filter(stanza -> stanza.is("iq"))
        .flatMap(stanza -> judge(stanza).stream());
  }

  private Optional<Finding> judge(Stanza stanza) {
    List<XmlElement> children = stanza.element().elements();
    boolean request = stanza.type().equals("get") || stanza.type().equals("set");
    if ((request || stanza.type().equals("result")) && children.size() > 1) {
      XmlElement second = children.get(1);
      if (second.is("error") || !stanza.listing().xml().isWellFormed()) {
        return Optional.empty();
      }
      return Optional.of(
          finding(
              stanza.listing().span(second.start(), second.nameEnd()),
              "an iq of type " + stanza.type() + " has one child, and this is a second one"));
    }
    boolean bare = request && children.isEmpty() && stanza.element().content().isBlank();
    return bare && !stanza.isAbridged()
        ? Optional.of(
            finding(stanza.place(), "an iq of type " + stanza.type() + " needs a child element"))
        : Optional.empty();
  }
}
