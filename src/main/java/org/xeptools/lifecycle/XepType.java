package org.xeptools.lifecycle;

import static org.xeptools.lifecycle.Approver.BOARD;
import static org.xeptools.lifecycle.Approver.COUNCIL;
import static org.xeptools.lifecycle.Approver.EDITOR;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The types of a XEP and who approves them (XEP-0001 § XEP Types). */
public enum XepType {
  STANDARDS_TRACK("Standards Track", Set.of(COUNCIL)),
  INFORMATIONAL("Informational", Set.of(COUNCIL)),
  HISTORICAL(
      "Historical",
      Set.of(COUNCIL),
      "This records practice that existed before it was written down, and is kept as a reference."),
  HUMOROUS("Humorous", Set.of(EDITOR), "Published in good humour. Enjoy it; do not build on it."),
  PROCEDURAL("Procedural", Set.of(COUNCIL, BOARD), "This is how work is done: a process in force."),
  /** The former type of charters, which are now Procedural; only old documents have it. */
  SIG_FORMATION("SIG Formation", Set.of(COUNCIL, BOARD)),
  /** As {@link #SIG_FORMATION}. */
  SIG_PROPOSAL("SIG Proposal", Set.of(COUNCIL, BOARD));

  private final String sourceName;

  @SuppressWarnings("ImmutableEnumChecker") // only ever Set.of
  private final Set<Approver> approvers;

  private final String inForce;

  XepType(String sourceName, Set<Approver> approvers) {
    this(sourceName, approvers, "");
  }

  XepType(String sourceName, Set<Approver> approvers, String inForce) {
    this.sourceName = sourceName;
    this.approvers = approvers;
    this.inForce = inForce;
  }

  /** The words in the XML and on the page: {@code Standards Track}. */
  public String sourceName() {
    return sourceName;
  }

  /** The bodies that may approve it. */
  public Set<Approver> approvers() {
    return approvers;
  }

  /** The meaning of Active for a document of this type, if it is special. */
  public Optional<String> inForce() {
    return Optional.of(inForce).filter(words -> !words.isEmpty());
  }

  /** True for a type that new documents must not use. */
  public boolean isLegacy() {
    return this == SIG_FORMATION || this == SIG_PROPOSAL;
  }

  /** The type that a source spells {@code sourceName}, to the letter. */
  public static Optional<XepType> of(String sourceName) {
    return Arrays.stream(values()).filter(t -> t.sourceName.equals(sourceName)).findFirst();
  }

  /** The one that a source means by {@code written}, even if it misspells it. */
  public static Optional<XepType> meant(String written) {
    return MeantValue.meant(written, List.of(values()), XepType::sourceName);
  }
}
