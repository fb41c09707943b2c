package org.xeptools.lifecycle;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The states of a XEP (XEP-0001 § Summary of XEP States), and ProtoXEP for proposals. */
public enum Status {
  PROTOXEP(
      "ProtoXEP",
      Standing.NEW,
      Trust.UNKNOWN,
      "A proposal. It has not been accepted into the series, has no number yet, and may "
          + "change or vanish; do not build products on it."),
  EXPERIMENTAL(
      "Experimental",
      Standing.LIVE,
      Trust.CARE,
      "Work in progress. Try it out and report what you find, but expect changes that "
          + "break what you have built."),
  PROPOSED(
      "Proposed",
      Standing.LIVE,
      Trust.CARE,
      "Under formal review. Now is the time to read it closely and to say what still "
          + "should change."),
  /** Written {@code Draft} in the source, {@code Stable} on the page. */
  STABLE(
      "Draft",
      "Stable",
      Standing.LIVE,
      Trust.GOOD,
      "Reviewed and fit for use. What changes from here on is meant to stay compatible "
          + "with what is deployed."),
  FINAL(
      "Final",
      Standing.LIVE,
      Trust.GOOD,
      "Settled: it has been implemented in at least two codebases and approved by a vote. "
          + "Changes are kept small and compatible."),
  ACTIVE(
      "Active",
      Standing.LIVE,
      Trust.GOOD,
      "In force, and good to rely on; it can still be revised where practice asks for it."),
  DEFERRED(
      "Deferred",
      Standing.DORMANT,
      Trust.CARE,
      "Put off, as a rule because it was not updated for a year. Ask on the list before "
          + "you implement it; work on it may be taken up again.",
      "work on this has been put off.",
      "nobody is working on this. Ask before you build on it."),
  RETRACTED(
      "Retracted",
      Standing.HISTORY,
      Trust.STOP,
      "Withdrawn by its authors. Do not implement it; it is kept for the record.",
      "do not implement this.",
      "do not implement. The first page says what there is instead."),
  REJECTED(
      "Rejected",
      Standing.HISTORY,
      Trust.STOP,
      "Reviewed and not approved. Do not implement it; it is kept for the record.",
      "do not implement this.",
      "do not implement. It is kept for the record."),
  DEPRECATED(
      "Deprecated",
      Standing.HISTORY,
      Trust.STOP,
      "Out of date: new implementations are no longer encouraged.",
      "do not use this for new work.",
      "not for new work. The first page says what there is instead."),
  OBSOLETE(
      "Obsolete",
      Standing.HISTORY,
      Trust.STOP,
      "It should no longer be implemented or deployed; it is kept for the record.",
      "do not implement this.",
      "do not implement. The first page says what there is instead.");

  /**
   * The standing of a document, on which the severity of findings depends: new, live, dormant, or
   * historical.
   */
  public enum Standing {
    NEW,
    LIVE,
    DORMANT,
    HISTORY
  }

  /** How far a reader may rely on a document. */
  public enum Trust {
    /** It has not been reviewed yet. */
    UNKNOWN,
    /** It may be tried out, but may change or be abandoned. */
    CARE,
    /** It is approved and fit for use. */
    GOOD,
    /** It should not be used for new work. */
    STOP
  }

  private final String sourceName;
  private final String pageName;
  private final Standing standing;
  private final Trust trust;
  private final String meaning;
  private final String warning;
  private final String sheet;

  Status(String name, Standing standing, Trust trust, String meaning) {
    this(name, standing, trust, meaning, "", "");
  }

  Status(String sourceName, String pageName, Standing standing, Trust trust, String meaning) {
    this(sourceName, pageName, standing, trust, meaning, "", "");
  }

  Status(
      String name, Standing standing, Trust trust, String meaning, String warning, String sheet) {
    this(name, name, standing, trust, meaning, warning, sheet);
  }

  Status(
      String sourceName,
      String pageName,
      Standing standing,
      Trust trust,
      String meaning,
      String warning,
      String sheet) {
    this.sourceName = sourceName;
    this.pageName = pageName;
    this.standing = standing;
    this.trust = trust;
    this.meaning = meaning;
    this.warning = warning;
    this.sheet = sheet;
  }

  /** The word in the XML: {@code Draft}. */
  public String sourceName() {
    return sourceName;
  }

  /** The word on the page: {@code Stable}. */
  public String pageName() {
    return pageName;
  }

  public Standing standing() {
    return standing;
  }

  public Trust trust() {
    return trust;
  }

  /** The meaning for a reader who has to decide whether to rely on a document of {@code type}. */
  public String meaning(Optional<XepType> type) {
    return type.filter(t -> this == ACTIVE).flatMap(XepType::inForce).orElse(meaning);
  }

  /** The same in a few words, for the top of a page; "" if no warning is needed. */
  public String warning() {
    return warning;
  }

  /** The words after the status on every printed sheet; "" for none. */
  public String sheet() {
    return sheet;
  }

  /** True for the states in which the approving body considers a document fit for use. */
  public boolean isApproved() {
    return trust == Trust.GOOD;
  }

  /** True for a XEP that may still be worked on: published, not approved, and not historical. */
  public boolean isInTheMaking() {
    return this != PROTOXEP && trust == Trust.CARE;
  }

  /** The status that a source spells {@code sourceName}, to the letter. */
  public static Optional<Status> of(String sourceName) {
    return Arrays.stream(values()).filter(s -> s.sourceName.equals(sourceName)).findFirst();
  }

  /** The one that a source means by {@code written}, even if it misspells it. */
  public static Optional<Status> meant(String written) {
    return MeantValue.meant(written, List.of(values()), Status::sourceName)
        .or(() -> MeantValue.meant(written, List.of(values()), Status::pageName));
  }
}
