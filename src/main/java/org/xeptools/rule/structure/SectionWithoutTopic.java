package org.xeptools.rule.structure;

import java.util.stream.Stream;
import org.xeptools.document.Section;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** A section has no heading. */
final class SectionWithoutTopic implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    return document
        .allSections()
        .filter(section -> section.topic().isEmpty())
        .map(this::finding)
        .distinct();
  }

  private Finding finding(Section section) {
    return section.element().attributes().stream()
        .filter(attribute -> attribute.name().equals("topic"))
        .findFirst()
        .map(topic -> finding(topic.span(), "the section's topic is empty"))
        .orElseGet(
            () -> finding(section.element().startTag(), "the section has no heading (topic)"));
  }
}
