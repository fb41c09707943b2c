package org.xeptools.rule.reference;

import java.util.Set;
import org.xeptools.document.Header;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.XepType;

/** When a document that replaces another has taken its place. */
final class Succession {
  private Succession() {}

  /** True once the later one is approved in earnest; before that, the earlier one still holds. */
  static boolean isDue(Header later, Header earlier) {
    boolean joke = later.type().filter(t -> t == XepType.HUMOROUS).isPresent();
    boolean approved = later.status().filter(APPROVED::contains).isPresent();
    return !joke && approved && earlier.status().isPresent();
  }

  private static final Set<Status> APPROVED =
      Set.of(Status.STABLE, Status.FINAL, Status.ACTIVE, Status.DEPRECATED, Status.OBSOLETE);
}
