package org.xeptools.rule.structure;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Attribute;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** An anchor is no name in the sense of XML. */
public final class MalformedAnchor implements DocumentRule {
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}._\\u00B7-]*");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "malformed-anchor",
        Group.STRUCTURE,
        Severity.WARNING,
        Bite.LIVING,
        "An anchor is an XML name without colon",
        Citation.practice("Contract of the published HTML"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document
        .allSections()
        .flatMap(section -> section.element().attribute("anchor").stream())
        .filter(anchor -> !NAME.matcher(anchor.value().value()).matches())
        .map(this::malformed);
  }

  private Finding malformed(Attribute anchor) {
    String value = anchor.value().value();
    return finding(anchor.value().span(), "the anchor '" + value + "' is no name: " + fault(value));
  }

  private static String fault(String value) {
    char first = value.charAt(0);
    boolean starts = Character.isLetter(first) || first == '_';
    return starts
        ? "it may hold letters, digits, hyphens, dots and underscores"
        : "it begins with a letter or an underscore";
  }
}
