package org.xeptools.site;

/**
 * The settings of a site.
 *
 * @param title its name
 * @param base its address, with a slash at the end: {@code https://xmpp.org/extensions/}
 * @param validity true to mark examples that are valid against a schema
 */
public record SiteSettings(String title, String base, boolean validity) {
  /** The defaults. */
  public static final SiteSettings DEFAULT =
      new SiteSettings("XMPP Extension Protocols", "https://xmpp.org/extensions/", false);

  public SiteSettings {
    base = base.endsWith("/") ? base : base + "/";
  }
}
