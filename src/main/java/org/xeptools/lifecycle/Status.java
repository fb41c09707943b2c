package org.xeptools.lifecycle;

import java.util.Arrays;
import java.util.Optional;

/** The states of a XEP (XEP-0001 § Summary of XEP States), and ProtoXEP for what is not one yet. */
public enum Status {
  PROTOXEP("ProtoXEP", Standing.NEW),
  EXPERIMENTAL("Experimental", Standing.LIVE),
  PROPOSED("Proposed", Standing.LIVE),
  /** Written {@code Draft} in the source, {@code Stable} on the page. */
  STABLE("Draft", "Stable", Standing.LIVE),
  FINAL("Final", Standing.LIVE),
  ACTIVE("Active", Standing.LIVE),
  DEFERRED("Deferred", Standing.DORMANT),
  RETRACTED("Retracted", Standing.HISTORY),
  REJECTED("Rejected", Standing.HISTORY),
  DEPRECATED("Deprecated", Standing.HISTORY),
  OBSOLETE("Obsolete", Standing.HISTORY);

  /** How hard the rules bite: on work, on what sleeps, on what is over. */
  public enum Standing {
    NEW,
    LIVE,
    DORMANT,
    HISTORY
  }

  private final String sourceName;
  private final String pageName;
  private final Standing standing;

  Status(String name, Standing standing) {
    this(name, name, standing);
  }

  Status(String sourceName, String pageName, Standing standing) {
    this.sourceName = sourceName;
    this.pageName = pageName;
    this.standing = standing;
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

  /** The status that a source spells {@code sourceName}, to the letter. */
  public static Optional<Status> of(String sourceName) {
    return Arrays.stream(values()).filter(s -> s.sourceName.equals(sourceName)).findFirst();
  }
}
