package org.xeptools.site.index;

import java.util.EnumSet;
import java.util.Set;
import org.xeptools.document.Header;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.XepType;

/**
 * Which documents can be implemented now: those that XEP-0001 calls fit for use (Stable, Final,
 * Active) and that describe something to implement, which excludes Procedural and Humorous ones.
 */
public final class Readiness {
  private static final Set<XepType> TECHNICAL =
      EnumSet.of(XepType.STANDARDS_TRACK, XepType.INFORMATIONAL, XepType.HISTORICAL);

  private Readiness() {}

  /** True if what {@code header} stands above can be implemented now. */
  public static boolean isReady(Header header) {
    return header.status().filter(Status::isApproved).isPresent()
        && header.type().filter(TECHNICAL::contains).isPresent();
  }
}
