package org.xeptools.render;

import java.util.Optional;
import org.xeptools.document.SeriesAddress;

/**
 * Who publishes the documents, and where: what the bar at the top of every page says.
 *
 * @param site the name of the series' site
 * @param base the address of the site on the web, with a slash at the end
 * @param publisher the name of the publisher, if it is known
 * @param home the address of the publisher on the web
 * @param mark the path of the publisher's mark from the root of the site
 * @param markWidth the width of the mark in pixels where it is {@value #MARK_HEIGHT} pixels high
 * @param picture the mark as a {@code data:} address, if it is not that of this program
 */
public record Imprint(
    String site,
    String base,
    Optional<String> publisher,
    Optional<String> home,
    String mark,
    int markWidth,
    Optional<String> picture) {
  /** The height of a mark in pixels. */
  public static final int MARK_HEIGHT = 24;

  /** The defaults. */
  public static final Imprint DEFAULT = of("XMPP Extension Protocols", SeriesAddress.ROOT);

  /** A site without a publisher, with the mark of this program. */
  public static Imprint of(String site, String base) {
    return new Imprint(
        site,
        base,
        Optional.empty(),
        Optional.empty(),
        "assets/logo.svg",
        MARK_HEIGHT,
        Optional.empty());
  }

  /** All that web pages show of it, for keys; they link to the mark, which paper contains. */
  public String onPages() {
    return new Imprint(site, base, publisher, home, mark, markWidth, Optional.empty()).toString();
  }

  /** The same with the mark of this program. */
  public Imprint unmarked() {
    return new Imprint(
        site, base, publisher, home, DEFAULT.mark(), DEFAULT.markWidth(), Optional.empty());
  }
}
