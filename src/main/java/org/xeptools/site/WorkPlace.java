package org.xeptools.site;

import java.util.Locale;

/** A place on the web where people work on the sources; a setting of {@code site.yaml} each. */
public enum WorkPlace {
  EDIT,
  HISTORY,
  ISSUES;

  /** The name of its setting. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
