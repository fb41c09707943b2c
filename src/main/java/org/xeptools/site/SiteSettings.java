package org.xeptools.site;

/**
 * What a site says of itself.
 *
 * @param title its name
 * @param base where it will stand, with a slash at the end: {@code https://xmpp.org/extensions/}
 */
public record SiteSettings(String title, String base) {
  /** What holds where a tree says nothing else. */
  public static final SiteSettings DEFAULT =
      new SiteSettings("XMPP Extension Protocols", "https://xmpp.org/extensions/");

  public SiteSettings {
    base = base.endsWith("/") ? base : base + "/";
  }
}
