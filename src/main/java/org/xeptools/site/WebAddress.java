package org.xeptools.site;

import java.net.URI;
import java.net.URISyntaxException;

/** The addresses that settings may have. */
final class WebAddress {
  private WebAddress() {}

  /** True for an absolute address of {@code http} or {@code https} without a user's name. */
  static boolean isOne(String value) {
    try {
      URI uri = new URI(value);
      return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
          && uri.getHost() != null
          && uri.getRawUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** True for one that other addresses can begin with. */
  static boolean isBase(String value) {
    return isOne(value) && value.matches("https?:[^?#]*");
  }
}
