package org.xeptools.lifecycle;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The bodies that approve a XEP. */
public enum Approver {
  COUNCIL("Council"),
  BOARD("Board"),
  EDITOR("Editor");

  private final String sourceName;

  Approver(String sourceName) {
    this.sourceName = sourceName;
  }

  /** The word in the XML. */
  public String sourceName() {
    return sourceName;
  }

  /** The approver that a source spells {@code sourceName}, to the letter. */
  public static Optional<Approver> of(String sourceName) {
    return Arrays.stream(values()).filter(a -> a.sourceName.equals(sourceName)).findFirst();
  }

  /** The one that a source means by {@code written}, even if it misspells it. */
  public static Optional<Approver> meant(String written) {
    return MeantValue.meant(written, List.of(values()), Approver::sourceName);
  }
}
