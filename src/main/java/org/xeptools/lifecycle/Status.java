package org.xeptools.lifecycle;

import java.util.Arrays;
import java.util.Optional;

/** The states of a XEP (XEP-0001 § Summary of XEP States), and ProtoXEP for what is not one yet. */
public enum Status {
  PROTOXEP("ProtoXEP", Standing.NEW, Trust.UNKNOWN),
  EXPERIMENTAL("Experimental", Standing.LIVE, Trust.CARE),
  PROPOSED("Proposed", Standing.LIVE, Trust.CARE),
  /** Written {@code Draft} in the source, {@code Stable} on the page. */
  STABLE("Draft", "Stable", Standing.LIVE, Trust.GOOD),
  FINAL("Final", Standing.LIVE, Trust.GOOD),
  ACTIVE("Active", Standing.LIVE, Trust.GOOD),
  DEFERRED("Deferred", Standing.DORMANT, Trust.CARE),
  RETRACTED("Retracted", Standing.HISTORY, Trust.STOP),
  REJECTED("Rejected", Standing.HISTORY, Trust.STOP),
  DEPRECATED("Deprecated", Standing.HISTORY, Trust.STOP),
  OBSOLETE("Obsolete", Standing.HISTORY, Trust.STOP);

  /** How hard the rules bite: on work, on what sleeps, on what is over. */
  public enum Standing {
    NEW,
    LIVE,
    DORMANT,
    HISTORY
  }

  /** How far a reader may rely on a document. */
  public enum Trust {
    /** Nobody has looked at it yet. */
    UNKNOWN,
    /** Try it out; it may change or lie still. */
    CARE,
    /** Approved, and fit for use. */
    GOOD,
    /** Not for new work. */
    STOP
  }

  private final String sourceName;
  private final String pageName;
  private final Standing standing;
  private final Trust trust;

  Status(String name, Standing standing, Trust trust) {
    this(name, name, standing, trust);
  }

  Status(String sourceName, String pageName, Standing standing, Trust trust) {
    this.sourceName = sourceName;
    this.pageName = pageName;
    this.standing = standing;
    this.trust = trust;
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

  /** True for what its approving body holds fit for use. */
  public boolean isApproved() {
    return trust == Trust.GOOD;
  }

  /** True for a XEP on which work may go on: published, neither approved nor over. */
  public boolean isInTheMaking() {
    return this != PROTOXEP && trust == Trust.CARE;
  }

  /** The status that a source spells {@code sourceName}, to the letter. */
  public static Optional<Status> of(String sourceName) {
    return Arrays.stream(values()).filter(s -> s.sourceName.equals(sourceName)).findFirst();
  }
}
