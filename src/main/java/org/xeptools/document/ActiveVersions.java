package org.xeptools.document;

import java.util.Comparator;
import java.util.Optional;
import org.xeptools.lifecycle.Version;

/** The versions with changes of substance, which count as activity. */
public final class ActiveVersions {
  private ActiveVersions() {}

  /** The dated version with the latest date, without patches of published versions. */
  public static Optional<Revision> newest(Header header) {
    return header.revisions().stream()
        .filter(
            r ->
                r.day().isPresent() && r.number().filter(ActiveVersions::isOfSubstance).isPresent())
        .max(Comparator.comparing(r -> r.day().orElseThrow()));
  }

  private static boolean isOfSubstance(Version version) {
    boolean published = version.major() > 0 || version.minor() > 0;
    return !published || version.patch() == 0;
  }
}
