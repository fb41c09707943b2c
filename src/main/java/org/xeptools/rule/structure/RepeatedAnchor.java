package org.xeptools.rule.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Attribute;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.DocumentRule;

/** Two sections have the same anchor. */
final class RepeatedAnchor implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    Map<String, Attribute> first = new HashMap<>();
    Set<String> proposed = new HashSet<>();
    List<Finding> findings = new ArrayList<>();
    // misleading-anchor reports an anchor on the wrong section
    Set<Attribute> misled = MisleadingAnchor.in(document);
    document
        .allSections()
        .forEach(
            section ->
                section
                    .element()
                    .attribute("anchor")
                    .ifPresent(
                        anchor -> {
                          Attribute owner = first.putIfAbsent(anchor.value().value(), anchor);
                          if (owner != null
                              && !misled.contains(anchor)
                              && !misled.contains(owner)) {
                            Finding finding = repeated(anchor, owner);
                            findings.add(
                                NewAnchor.of(document, section, anchor, Optional.empty(), proposed)
                                    .map(finding::with)
                                    .orElse(finding));
                          }
                        }));
    return findings.stream();
  }

  private Finding repeated(Attribute anchor, Attribute owner) {
    return finding(
            anchor.value().span(),
            "the anchor '" + anchor.value() + "' is taken, so no link can lead to this section")
        .with(Note.at(owner.value().span(), "The first section of that anchor is here"));
  }
}
