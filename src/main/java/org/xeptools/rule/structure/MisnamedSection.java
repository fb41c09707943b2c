package org.xeptools.rule.structure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.document.Section;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Attribute;
import org.xeptools.document.xml.MappedText;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;

/** A section has nearly, but not exactly, its standard heading. */
final class MisnamedSection implements DocumentRule {
  private static final List<RequiredSection> BY_NAME =
      List.of(RequiredSection.SECURITY, RequiredSection.IANA, RequiredSection.REGISTRAR);

  @Override
  public Stream<Finding> check(XepDocument document) {
    Set<String> topics =
        document.allSections().map(Section::topic).collect(Collectors.toUnmodifiableSet());
    return document.sections().stream()
        .filter(section -> !SetHeading.is(section.topic()))
        .flatMap(section -> judge(document, section, topics).stream());
  }

  private Optional<Finding> judge(XepDocument document, Section section, Set<String> topics) {
    Optional<Attribute> topic = section.element().attribute("topic");
    return topic.isEmpty()
        ? Optional.empty()
        : SetHeading.near(section.topic())
            .map(set -> slipped(document, section, topic.get(), set))
            .or(() -> otherWords(document, section, topic.get(), topics));
  }

  private Finding slipped(XepDocument document, Section section, Attribute topic, String set) {
    Finding finding =
        finding(
            topic.value().span(),
            "the heading '" + section.topic() + "' should be written '" + set + "'");
    boolean letters = !section.topic().equalsIgnoreCase(set);
    return rewrite(document, letters ? finding : finding.with(milder()), topic, set);
  }

  private Optional<Finding> otherWords(
      XepDocument document, Section section, Attribute topic, Set<String> topics) {
    return BY_NAME.stream()
        .filter(set -> set.isAnnouncedBy(section.topic()) && !topics.contains(set.topic()))
        .filter(set -> !section.topic().contains(" and ") && !section.topic().contains("&"))
        .map(
            set ->
                rewrite(
                    document,
                    finding(
                        topic.value().span(),
                        "the section '"
                            + section.topic()
                            + "' should be called '"
                            + set.topic()
                            + "'"),
                    topic,
                    set.topic()))
        .findFirst();
  }

  private static Finding rewrite(
      XepDocument document, Finding finding, Attribute topic, String set) {
    MappedText value = topic.value();
    boolean literal = document.source().textOf(value.span()).equals(value.value());
    return literal
        ? finding.with(new Fix("Write " + set, Safety.UNSAFE, List.of(new Edit(value.span(), set))))
        : finding;
  }
}
