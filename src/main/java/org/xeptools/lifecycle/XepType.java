package org.xeptools.lifecycle;

import static org.xeptools.lifecycle.Approver.BOARD;
import static org.xeptools.lifecycle.Approver.COUNCIL;
import static org.xeptools.lifecycle.Approver.EDITOR;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The types of a XEP and who approves them (XEP-0001 § XEP Types). */
public enum XepType {
  STANDARDS_TRACK("Standards Track", Set.of(COUNCIL)),
  INFORMATIONAL("Informational", Set.of(COUNCIL)),
  HISTORICAL("Historical", Set.of(COUNCIL)),
  HUMOROUS("Humorous", Set.of(EDITOR)),
  PROCEDURAL("Procedural", Set.of(COUNCIL, BOARD)),
  /** Before Procedural took charters in; only old documents have it. */
  SIG_FORMATION("SIG Formation", Set.of(COUNCIL, BOARD)),
  /** As {@link #SIG_FORMATION}. */
  SIG_PROPOSAL("SIG Proposal", Set.of(COUNCIL, BOARD));

  private final String sourceName;

  @SuppressWarnings("ImmutableEnumChecker") // only ever Set.of
  private final Set<Approver> approvers;

  XepType(String sourceName, Set<Approver> approvers) {
    this.sourceName = sourceName;
    this.approvers = approvers;
  }

  /** The words in the XML and on the page: {@code Standards Track}. */
  public String sourceName() {
    return sourceName;
  }

  /** The bodies that may approve it. */
  public Set<Approver> approvers() {
    return approvers;
  }

  /** True for a type that new documents no longer use. */
  public boolean isLegacy() {
    return this == SIG_FORMATION || this == SIG_PROPOSAL;
  }

  /** The type that a source spells {@code sourceName}, to the letter. */
  public static Optional<XepType> of(String sourceName) {
    return Arrays.stream(values()).filter(t -> t.sourceName.equals(sourceName)).findFirst();
  }
}
