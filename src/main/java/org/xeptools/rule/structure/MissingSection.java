package org.xeptools.rule.structure;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.lifecycle.XepType;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.Rule;

/**
 * A section that every XEP, or every one of some types, must have; a rule for each row of {@link
 * #all}.
 *
 * @param id the rule's name
 * @param section the section
 * @param isAsked true for a document that must have it
 */
record MissingSection(String id, RequiredSection section, Predicate<XepDocument> isAsked)
    implements DocumentRule {

  /** The day from which the template requires two more sections. */
  private static final String LATE = "2020";

  static Stream<Rule> all() {
    return Stream.of(
        new MissingSection(
            "missing-security-considerations",
            RequiredSection.SECURITY,
            MissingSection::isYetToBeStable),
        new MissingSection(
            "missing-iana-considerations", RequiredSection.IANA, MissingSection::isYetToBeStable),
        new MissingSection(
            "missing-registrar-considerations",
            RequiredSection.REGISTRAR,
            MissingSection::isYetToBeStable),
        new MissingSection(
            "missing-accessibility-considerations",
            RequiredSection.ACCESSIBILITY,
            MissingSection::isLate),
        new MissingSection(
            "missing-privacy-considerations", RequiredSection.PRIVACY, MissingSection::isLate),
        new MissingSection(
            "missing-introduction",
            RequiredSection.INTRODUCTION,
            document -> !is(document, XepType.HUMOROUS)),
        new MissingSection(
            "missing-requirements",
            RequiredSection.REQUIREMENTS,
            document -> is(document, XepType.STANDARDS_TRACK)));
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return !document.sections().isEmpty() && isAsked.test(document) && !section.isIn(document)
        ? Stream.of(
            finding(document.root().startTag(), "the section '" + section.topic() + "' is missing"))
        : Stream.empty();
  }

  private static boolean is(XepDocument document, XepType type) {
    return document.header().type().equals(Optional.of(type));
  }

  /** stable-without-considerations checks Stable and Final documents. */
  private static boolean isYetToBeStable(XepDocument document) {
    return !StableWithoutConsiderations.isJudged(document) && !CharterSections.is(document);
  }

  private static boolean isLate(XepDocument document) {
    List<Revision> revisions = document.header().revisions();
    boolean late =
        revisions.stream()
            .skip(Math.max(0, revisions.size() - 1))
            .flatMap(first -> first.date().stream())
            .anyMatch(date -> date.text().compareTo(LATE) >= 0);
    return late && is(document, XepType.STANDARDS_TRACK);
  }
}
