package org.xeptools.render;

import java.util.regex.Pattern;

/**
 * The fragments of addresses, and the ids that pages have for them: HTML allows no blank in an id.
 */
final class Fragment {
  private static final Pattern BLANKS = Pattern.compile("\\s");

  private Fragment() {}

  /** {@code id} as it is on a page. */
  static String onPage(String id) {
    return BLANKS.matcher(id).replaceAll("-");
  }

  /** The fragment that leads to {@code id} on its page, "" for none. */
  static String to(String id) {
    return id.isEmpty() ? "" : "#" + onPage(id);
  }
}
