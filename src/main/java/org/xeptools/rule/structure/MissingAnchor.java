package org.xeptools.rule.structure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.Anchors;
import org.xeptools.document.Attribute;
import org.xeptools.document.Element;
import org.xeptools.document.Section;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/** A section has no anchor. */
final class MissingAnchor implements DocumentRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "missing-anchor",
        Group.STRUCTURE,
        Severity.WARNING,
        Bite.NEW,
        "Every section has an anchor",
        Citation.xep("0143", "format-contents", "File Contents"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document
        .allSections()
        .filter(section -> section.element().attribute("anchor").isEmpty())
        .map(section -> missing(document, section));
  }

  private Finding missing(XepDocument document, Section section) {
    Element element = section.element();
    Optional<Attribute> topic = element.attribute("topic");
    Finding finding =
        finding(
            topic.map(t -> t.value().span()).orElse(element.startTag()),
            topic.isEmpty()
                ? "a section without topic has no anchor either"
                : "the section '" + section.topic() + "' has no anchor, so no link can lead to it");
    return topic
        .filter(t -> element.entity().isEmpty())
        .flatMap(t -> add(document, section, t))
        .map(finding::with)
        .orElse(finding);
  }

  /**
   * The anchor is the id that the page gives the section anyway, so it is unique; one that looks
   * like an id of the page's own is marked as a section's.
   */
  private static Optional<Fix> add(XepDocument document, Section section, Attribute topic) {
    String given = document.anchors().id(section.element()).orElseThrow();
    String id = Anchors.isReserved(given) ? "section-" + given : given;
    SourceSpan written = topic.span();
    String text = document.source().textOf(written);
    char quote = text.charAt(text.length() - 1);
    String anchor = "anchor=" + quote + id + quote;
    Edit edit =
        section.element().attributes().stream()
            .filter(a -> a.name().equals("anchor"))
            .map(empty -> new Edit(empty.span(), anchor))
            .findFirst()
            .orElse(new Edit(document.source().span(written.end(), written.end()), " " + anchor));
    return Optional.of(new Fix("Add " + anchor, Safety.SAFE, List.of(edit)));
  }
}
