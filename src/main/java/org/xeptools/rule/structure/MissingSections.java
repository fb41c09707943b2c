package org.xeptools.rule.structure;

import java.util.List;
import java.util.Optional;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Severity;
import org.xeptools.lifecycle.XepType;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** The rules on sections that every XEP has, or every one of some type. */
public final class MissingSections {
  private static final Citation TEMPLATE = Citation.practice("xep-template.xml");

  /** The template asks for two more sections since then. */
  private static final String LATE = "2020";

  public static final DocumentRule SECURITY =
      new MissingSection(
          info(
              "missing-security-considerations",
              Severity.ERROR,
              Bite.NEW,
              "A XEP has a section on security",
              Citation.xep("0001", "security", "Security Considerations")),
          RequiredSection.SECURITY,
          MissingSections::isYetToBeStable);
  public static final DocumentRule IANA =
      new MissingSection(
          info(
              "missing-iana-considerations",
              Severity.ERROR,
              Bite.NEW,
              "A XEP has a section on the IANA",
              Citation.xep("0001", "iana", "IANA Considerations")),
          RequiredSection.IANA,
          MissingSections::isYetToBeStable);
  public static final DocumentRule REGISTRAR =
      new MissingSection(
          info(
              "missing-registrar-considerations",
              Severity.ERROR,
              Bite.NEW,
              "A XEP has a section on the XMPP Registrar",
              Citation.xep("0001", "registrar", "XMPP Registrar Considerations")),
          RequiredSection.REGISTRAR,
          MissingSections::isYetToBeStable);
  public static final DocumentRule ACCESSIBILITY =
      new MissingSection(
          info(
              "missing-accessibility-considerations",
              Severity.WARNING,
              Bite.NEW,
              "A XEP has a section on accessibility",
              TEMPLATE),
          RequiredSection.ACCESSIBILITY,
          MissingSections::isLate);
  public static final DocumentRule PRIVACY =
      new MissingSection(
          info(
              "missing-privacy-considerations",
              Severity.WARNING,
              Bite.NEW,
              "A XEP has a section on privacy",
              TEMPLATE),
          RequiredSection.PRIVACY,
          MissingSections::isLate);
  public static final DocumentRule INTRODUCTION =
      new MissingSection(
          info(
              "missing-introduction",
              Severity.WARNING,
              Bite.LIVING,
              "A XEP begins with an introduction",
              Citation.xep("0143", "intro", "Introduction")),
          RequiredSection.INTRODUCTION,
          document -> !is(document, XepType.HUMOROUS));
  public static final DocumentRule REQUIREMENTS =
      new MissingSection(
          info(
              "missing-requirements",
              Severity.NOTE,
              Bite.LIVING,
              "A XEP says what requirements it meets",
              Citation.xep("0143", "sections-reqs", "Requirements")),
          RequiredSection.REQUIREMENTS,
          document -> is(document, XepType.STANDARDS_TRACK));

  private MissingSections() {}

  private static RuleInfo info(
      String id, Severity severity, Bite bite, String summary, Citation citation) {
    return new RuleInfo(id, Group.STRUCTURE, severity, bite, summary, citation, "0.1.0");
  }

  private static boolean is(XepDocument document, XepType type) {
    return document.header().type().equals(Optional.of(type));
  }

  /** What is Stable or Final has a rule of its own. */
  private static boolean isYetToBeStable(XepDocument document) {
    return !StableWithoutConsiderations.isJudged(document) && !Charter.is(document);
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
