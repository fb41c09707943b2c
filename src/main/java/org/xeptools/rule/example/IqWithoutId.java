package org.xeptools.rule.example;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** An iq has no id. */
final class IqWithoutId implements DocumentRule {

  /** One finding for each document: the author fixes them together. */
  private Optional<Finding> once(XepDocument document, List<Stanza> without) {
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
                                ? "; another iq in this document has none either"
                                : "; " + more + " others in this document have none either")))
        .map(finding -> finding.with(MissingIds.fix(document, without)));
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    List<Stanza> without =
        Stanza.in(document)
            .filter(stanza -> stanza.is("iq") && !stanza.isTagAbridged())
            // A stanza that also lacks a type is a sketch, of an address for example.
            .filter(stanza -> !stanza.type().isEmpty())
            .filter(stanza -> stanza.element().attribute("id").isEmpty())
            .toList();
    return once(document, without).stream();
  }
}
