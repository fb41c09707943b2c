package org.xeptools.render;

import java.util.regex.Pattern;

/**
 * The fragments of addresses, and the ids that pages have for them: HTML knows none with a blank.
 */
final class Fragment {
  private static final Pattern BLANKS = Pattern.compile("\\s");

  private Fragment() {}

  /** What a page calls {@code id}. */
  static String onPage(String id) {
    return BLANKS.matcher(id).replaceAll("-");
  }

  /** The fragment that leads to {@code id} on its page, "" for none. */
  static String to(String id) {
    return id.isEmpty() ? "" : "#" + onPage(id);
  }
}
