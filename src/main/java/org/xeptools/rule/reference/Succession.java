package org.xeptools.rule.reference;

import org.xeptools.document.Header;
import org.xeptools.lifecycle.Lifecycle;
import org.xeptools.lifecycle.XepType;

/** Tells when a document has replaced another. */
final class Succession {
  private Succession() {}

  /**
   * True once the later document is approved and not humorous; until then, the earlier one is still
   * valid.
   */
  static boolean isDue(Header later, Header earlier) {
    boolean joke = later.type().filter(t -> t == XepType.HUMOROUS).isPresent();
    boolean approved =
        later.status().filter(s -> s.isApproved() || Lifecycle.isOutdated(s)).isPresent();
    return !joke && approved && earlier.status().isPresent();
  }
}
