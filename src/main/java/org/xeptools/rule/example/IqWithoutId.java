package org.xeptools.rule.example;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** An iq has no id. */
final class IqWithoutId implements DocumentRule {

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "iq-without-id",
        Group.EXAMPLE,
        Severity.WARNING,
        Bite.LIVING,
        "An iq in an example has an id",
        new Citation("RFC 6120 § 8.1.3 id", "https://www.rfc-editor.org/rfc/rfc6120#section-8.1.3"),
        "0.1.0");
  }

  /** One finding a document: the author mends them all in one go. */
  private Optional<Finding> once(List<Stanza> without) {
    int more = without.size() - 1;
    return without.stream()
        .findFirst()
        .map(
            first ->
                finding(
                    first.place(),
                    "the iq has no id"
                        + (more == 0
                            ? ""
                            : more == 1
                                ? "; nor has another in this document"
                                : "; nor have " + more + " others in this document")));
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return Stanza.in(document)
        .filter(stanza -> stanza.is("iq") && !stanza.isTagAbridged())
        // Without a type too it is a sketch, of an address for example.
        .filter(stanza -> !stanza.type().isEmpty())
        .filter(stanza -> stanza.element().attribute("id").isEmpty())
        .collect(
            Collectors.collectingAndThen(Collectors.toList(), stanzas -> once(stanzas).stream()));
  }
}
