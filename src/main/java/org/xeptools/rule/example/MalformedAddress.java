package org.xeptools.rule.example;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlAttribute;
import org.xeptools.document.listing.XmlFault.Repair;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** The to or from of a stanza is not a JID. */
final class MalformedAddress implements DocumentRule {

  private static final Pattern PLACEHOLDER = Pattern.compile("[\\[\\](){}<>&*|…]|\\.\\.\\.");

  @Override
  public Stream<Finding> check(XepDocument document) {
    return Stanza.in(document)
        .flatMap(
            stanza ->
                stanza.element().attributes().stream()
                    .filter(a -> a.name().equals("to") || a.name().equals("from"))
                    .flatMap(a -> judge(stanza, a, document).stream()));
  }

  private Optional<Finding> judge(Stanza stanza, XmlAttribute attribute, XepDocument document) {
    String value = attribute.value();
    if (value.isEmpty() || PLACEHOLDER.matcher(value).find()) {
      return Optional.empty();
    }
    if (value.strip().indexOf(' ') > 0 && value.indexOf('@') < 0 && value.indexOf('.') < 0) {
      // Placeholders for an address.
      return Optional.empty();
    }
    String stripped = value.strip();
    if (!stripped.equals(value)) {
      Repair repair =
          new Repair("Remove the space", attribute.valueStart(), attribute.valueEnd(), stripped);
      return Optional.of(
          Repairs.withFix(
              finding(stanza.place(attribute), "there is a space in the address '" + value + "'"),
              repair,
              stanza.listing(),
              document));
    }
    int resource = value.indexOf('/');
    String bare = resource < 0 ? value : value.substring(0, resource);
    if (bare.chars().filter(c -> c == '@').count() > 1) {
      return Optional.of(
          finding(
              stanza.place(attribute), "'" + value + "' has more than one @ before its resource"));
    }
    boolean lacking = bare.isEmpty() || bare.startsWith("@") || bare.endsWith("@");
    return lacking || bare.indexOf(' ') >= 0
        ? Optional.of(finding(stanza.place(attribute), "'" + value + "' is not an address"))
        : Optional.empty();
  }
}
