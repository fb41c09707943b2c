package org.xeptools.rule.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xeptools.document.Attribute;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** Two sections have the same anchor. */
public final class RepeatedAnchor implements DocumentRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "repeated-anchor",
        Group.STRUCTURE,
        Severity.ERROR,
        Bite.LIVING,
        "Each anchor names one section",
        Citation.xep("0143", "format-contents", "File Contents"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    Map<String, Attribute> first = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    document
        .allSections()
        .flatMap(section -> section.element().attribute("anchor").stream())
        .forEach(
            anchor -> {
              Attribute owner = first.putIfAbsent(anchor.value().value(), anchor);
              if (owner != null) {
                findings.add(repeated(anchor, owner));
              }
            });
    return findings.stream();
  }

  private Finding repeated(Attribute anchor, Attribute owner) {
    return finding(
            anchor.value().span(),
            "the anchor '" + anchor.value() + "' is taken, so no link can lead to this section")
        .with(Note.at(owner.value().span(), "The first section of that anchor is here"));
  }
}
