package org.xeptools.site.index;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of documents in headers: {@code XEP-0030}, {@code XEP-0004 (OPTIONAL)}. */
public final class XepName {
  private static final Pattern FORM =
      Pattern.compile("XEP[- ]?(\\d{1,4})(?!\\d).*", Pattern.CASE_INSENSITIVE);

  private XepName() {}

  /** The number ({@code 0030}) in {@code spec}, if it has one. */
  public static Optional<String> number(String spec) {
    Matcher form = FORM.matcher(spec);
    return form.matches()
        ? Optional.of("0".repeat(4 - form.group(1).length()) + form.group(1))
        : Optional.empty();
  }
}
