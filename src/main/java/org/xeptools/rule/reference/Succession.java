package org.xeptools.rule.reference;

import org.xeptools.document.Header;
import org.xeptools.lifecycle.Lifecycle;
import org.xeptools.lifecycle.XepType;

/** When a document that replaces another has taken its place. */
final class Succession {
  private Succession() {}

  /** True once the later one is approved in earnest; before that, the earlier one still holds. */
  static boolean isDue(Header later, Header earlier) {
    boolean joke = later.type().filter(t -> t == XepType.HUMOROUS).isPresent();
    boolean approved =
        later.status().filter(s -> s.isApproved() || Lifecycle.isOutdated(s)).isPresent();
    return !joke && approved && earlier.status().isPresent();
  }
}
