package org.xeptools.rule.reference;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a XEP's page.
 *
 * @param number {@code 0060}
 * @param fragment what follows the number sign; "" without one
 */
record XepAddress(String number, String fragment) {
  private static final Pattern PAGE =
      Pattern.compile(
          "(?:https?://(?:www\\.)?xmpp\\.org/extensions/|\\./)?xep-(\\d{4})\\.(?:html|xml|pdf)(?:#(.*))?");

  /** What {@code url} leads to, if that is the page of a XEP. */
  static Optional<XepAddress> of(String url) {
    if (!url.contains("xep-")) {
      return Optional.empty();
    }
    Matcher page = PAGE.matcher(url);
    return page.matches()
        ? Optional.of(new XepAddress(page.group(1), Optional.ofNullable(page.group(2)).orElse("")))
        : Optional.empty();
  }

  /** The address to write for the page of {@code number}. */
  static String page(String number) {
    return "https://xmpp.org/extensions/xep-" + number + ".html";
  }
}
