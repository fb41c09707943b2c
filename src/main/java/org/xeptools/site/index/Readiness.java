package org.xeptools.site.index;

import java.util.EnumSet;
import java.util.Set;
import org.xeptools.document.Header;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.XepType;

/**
 * Tells which documents can be implemented now: those in a state that is fit for use (Stable,
 * Final, Active) and of a type that describes something to implement, which excludes Procedural and
 * Humorous.
 */
public final class Readiness {
  private static final Set<XepType> TECHNICAL =
      EnumSet.of(XepType.STANDARDS_TRACK, XepType.INFORMATIONAL, XepType.HISTORICAL);

  private Readiness() {}

  /** True if the document with {@code header} can be implemented now. */
  public static boolean isReady(Header header) {
    return header.status().filter(Status::isApproved).isPresent()
        && header.type().filter(TECHNICAL::contains).isPresent();
  }
}
