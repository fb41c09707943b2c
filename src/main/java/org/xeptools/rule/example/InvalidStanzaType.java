package org.xeptools.rule.example;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.StanzaTypes;
import org.xeptools.document.listing.XmlAttribute;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.DocumentRule;

/** A stanza has an undefined type, or an iq has no type. */
final class InvalidStanzaType implements DocumentRule {
  private static final Pattern WORD = Pattern.compile("[A-Za-z-]+");

  @Override
  public Stream<Finding> check(XepDocument document) {
    return Stanza.in(document)
        .filter(stanza -> !stanza.isTagAbridged())
        .flatMap(stanza -> judge(stanza).stream());
  }

  private Optional<Finding> judge(Stanza stanza) {
    XmlElement element = stanza.element();
    Optional<XmlAttribute> type = element.attribute("type");
    if (type.isEmpty()) {
      boolean bare = !stanza.is("iq") || element.attributes().isEmpty();
      Finding without = finding(stanza.place(), "the iq has no type");
      // A stanza that also lacks an id is a sketch, of an address for example.
      boolean sketch = element.attribute("id").isEmpty();
      return bare ? Optional.empty() : Optional.of(sketch ? without.with(milder()) : without);
    }
    String value = type.get().value();
    List<String> known = StanzaTypes.of(element.name());
    if (known.contains(value) || !WORD.matcher(value).matches()) {
      return Optional.empty();
    }
    Finding finding =
        finding(
            stanza.place(type.get()), "there is no " + element.name() + " of type '" + value + "'");
    return Optional.of(finding.with(Note.of("The types are " + String.join(", ", known))));
  }
}
