package org.xeptools.document;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a XEP's page.
 *
 * @param number {@code 0060}
 * @param ending {@code html}, {@code xml} or {@code pdf}
 * @param fragment what follows the number sign, as written; "" without one
 */
public record XepAddress(String number, String ending, String fragment) {
  private static final Pattern PAGE = Pattern.compile("(?i)xep-([0-9]{4})\\.(html|xml|pdf)");
  private static final Pattern EXACT =
      Pattern.compile(
          "(?:https?://(?:www\\.)?xmpp\\.org/extensions/|\\./)?xep-[0-9]{4}\\.(?:html|xml|pdf)(?:#.*)?");

  /** The target of {@code url}, if it is the page of a XEP, in any form. */
  public static Optional<XepAddress> of(String url) {
    return url.indexOf('#') == 0 ? Optional.empty() : SeriesAddress.of(url).flatMap(XepAddress::of);
  }

  private static Optional<XepAddress> of(SeriesAddress address) {
    Matcher page = PAGE.matcher(address.path());
    return page.matches()
        ? Optional.of(
            new XepAddress(
                page.group(1), page.group(2).toLowerCase(Locale.ROOT), address.fragment()))
        : Optional.empty();
  }

  /** True for {@code xep-0060.html}, in capitals or not. */
  static boolean isPage(String name) {
    return PAGE.matcher(name).matches();
  }

  /**
   * True if {@code url} is the page of a XEP in one of the forms that every program understands.
   */
  public static boolean isExact(String url) {
    return EXACT.matcher(url).matches();
  }

  /** The address to write for the page of {@code number}. */
  public static String page(String number) {
    return SeriesAddress.ROOT + "xep-" + number + ".html";
  }

  /** The whole address. */
  public String whole() {
    return SeriesAddress.ROOT
        + "xep-"
        + number
        + "."
        + ending
        + (fragment.isEmpty() ? "" : "#" + fragment);
  }
}
