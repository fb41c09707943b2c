package org.xeptools.site.index;

import org.xeptools.document.Field;
import org.xeptools.document.Revision;
import org.xeptools.site.Entry;
import org.xeptools.site.gist.Place;

/**
 * A place in a document of the series.
 *
 * @param id its id on the document's page, "" for the page as a whole
 * @param name its name: {@code Example 3}, {@code § 4.2}
 */
public record Mention(Entry entry, String id, String name) {

  /** {@code place} on the page of {@code entry}. */
  public static Mention of(Entry entry, Place place) {
    return new Mention(entry, place.id(), place.name());
  }

  /** The place of {@code revision}, one of those of {@code entry}. */
  public static Mention of(Entry entry, Revision revision) {
    String version = revision.version().map(Field::text).orElse("");
    return new Mention(entry, entry.id(revision), "version " + version);
  }

  /** The address relative to the root of the site: {@code xep-0060.html#example-3}. */
  public String address() {
    return entry.info().page() + ".html" + (id.isEmpty() ? "" : "#" + id);
  }
}
