package org.xeptools.site;

import java.util.Map;
import java.util.Optional;
import org.xeptools.render.Imprint;
import org.xeptools.render.Paper;

/**
 * The settings of a site.
 *
 * @param imprint its name and address, and its publisher
 * @param logo the publisher's mark, if the site has one of its own
 * @param places where the sources are edited and discussed
 * @param validity true to mark examples that are valid against a schema
 * @param epub true to make each document as EPUB, too
 * @param paper the paper of PDFs
 */
public record SiteSettings(
    Imprint imprint,
    Optional<Logo> logo,
    Map<WorkPlace, LinkPattern> places,
    boolean validity,
    boolean epub,
    Paper paper) {
  /** The defaults. */
  public static final SiteSettings DEFAULT =
      new SiteSettings(Imprint.DEFAULT, Optional.empty(), Map.of(), false, false, Paper.A4);

  public SiteSettings {
    places = Map.copyOf(places);
  }

  /** Settings without a publisher. */
  public SiteSettings(String title, String base, boolean validity) {
    this(
        Imprint.of(title, base.endsWith("/") ? base : base + "/"),
        Optional.empty(),
        Map.of(),
        validity,
        false,
        Paper.A4);
  }

  /** The name of the site. */
  public String title() {
    return imprint.site();
  }

  /** Its address, with a slash at the end: {@code https://xmpp.org/extensions/}. */
  public String base() {
    return imprint.base();
  }

  /** The address of {@code place} for the source {@code file}, a path in the tree. */
  public Optional<String> at(WorkPlace place, String file) {
    return Optional.ofNullable(places.get(place)).map(pattern -> pattern.of(file));
  }
}
