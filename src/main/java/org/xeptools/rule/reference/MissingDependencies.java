package org.xeptools.rule.reference;

import java.util.stream.Stream;
import org.xeptools.document.Element;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.XepType;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** A live document of the Standards Track depends on nothing, not even on XMPP Core. */
final class MissingDependencies implements DocumentRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "missing-dependencies",
        Group.REFERENCE,
        Severity.NOTE,
        Bite.LIVING,
        "A document of the Standards Track lists what it depends on",
        Citation.xep("0143", "format-metadata", "File Metadata"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    Header header = document.header();
    boolean isTrack = header.type().filter(t -> t == XepType.STANDARDS_TRACK).isPresent();
    boolean isAwake =
        header
            .status()
            .filter(
                s -> s.standing() == Status.Standing.NEW || s.standing() == Status.Standing.LIVE)
            .isPresent();
    return isTrack && isAwake && header.dependencies().isEmpty()
        ? Stream.of(
            finding(
                header
                    .element()
                    .first("dependencies")
                    .map(Element::span)
                    .orElse(header.element().startTag()),
                "no dependencies are listed, though it surely builds on XMPP Core"))
        : Stream.empty();
  }
}
