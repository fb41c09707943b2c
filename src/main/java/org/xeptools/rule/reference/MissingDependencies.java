package org.xeptools.rule.reference;

import java.util.stream.Stream;
import org.xeptools.document.Header;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.finding.Finding;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.XepType;
import org.xeptools.rule.DocumentRule;

/** A live document of the Standards Track lists no dependency, not even XMPP Core. */
final class MissingDependencies implements DocumentRule {
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
                "the document lists no dependencies; an extension depends at least on XMPP Core"))
        : Stream.empty();
  }
}
