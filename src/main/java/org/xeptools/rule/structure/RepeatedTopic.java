package org.xeptools.rule.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.xeptools.document.Section;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.SourceSpan;

/** Two sections side by side have the same heading. */
final class RepeatedTopic implements DocumentRule {
  @Override
  public Stream<Finding> check(XepDocument document) {
    return Stream.concat(
        repeated(document.sections()),
        document.allSections().flatMap(section -> repeated(section.subsections())));
  }

  private Stream<Finding> repeated(List<Section> siblings) {
    Map<String, Section> first = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (Section section : siblings) {
      Section other =
          section.topic().isEmpty()
              ? null
              : first.putIfAbsent(section.topic().toLowerCase(Locale.ROOT), section);
      if (other != null) {
        findings.add(repeated(section, other));
      }
    }
    return findings.stream();
  }

  private Finding repeated(Section section, Section other) {
    boolean once =
        Stream.of(RequiredSection.values())
            .anyMatch(r -> r.topic().equalsIgnoreCase(section.topic()));
    Finding finding =
        finding(place(section), "there is a section '" + section.topic() + "' already")
            .with(Note.at(place(other), "It is here"));
    return once ? finding : finding.with(milder());
  }

  private static SourceSpan place(Section section) {
    Element element = section.element();
    return element.attribute("topic").map(t -> t.value().span()).orElse(element.startTag());
  }
}
