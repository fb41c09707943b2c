package org.xeptools.site;

/**
 * What a site says of itself.
 *
 * @param title its name
 * @param base where it will stand, with a slash at the end: {@code https://xmpp.org/extensions/}
 */
public record Settings(String title, String base) {
  /** What holds where a tree says nothing else. */
  public static final Settings DEFAULT =
      new Settings("XMPP Extension Protocols", "https://xmpp.org/extensions/");

  public Settings {
    base = base.endsWith("/") ? base : base + "/";
  }
}
