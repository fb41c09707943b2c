package org.xeptools.site.index;

import java.util.List;
import java.util.Optional;
import org.xeptools.site.Entry;
import org.xeptools.site.gist.ListingGist;

/**
 * The facts about a namespace of the series.
 *
 * @param path the path of its page from the root of the site: {@code
 *     namespaces/urn-xmpp-mam-2.html}
 * @param definers the documents that have its schema or register it, the most important one first
 * @param rfc the RFC that defines it, "" if there is none: {@code RFC 6120}
 * @param presumed the most likely origin of a namespace without a definition
 * @param uses the listings that use it, by document, those of its definers first
 * @param versions the names that differ only in their number, the newest first
 * @param related the names with another fragment after the same beginning
 */
public record KnownNamespace(
    String name,
    String path,
    List<Definer> definers,
    String rfc,
    Optional<Mention> presumed,
    List<Uses> uses,
    List<String> versions,
    List<String> related) {

  /**
   * A document that defines it.
   *
   * @param schemas its schemas of that namespace
   * @param registered the section that registers it
   */
  public record Definer(Entry entry, List<Schema> schemas, Optional<Mention> registered) {}

  /**
   * A schema.
   *
   * @param listing the listing that it is in
   * @param file its path from the root of the site
   */
  public record Schema(Mention place, ListingGist listing, Optional<String> file) {}

  /** The listings of one document, at least one, that use the namespace and are not schemas. */
  public record Uses(Entry entry, List<Use> listings) {}

  /**
   * A listing.
   *
   * @param caption "" if it has none
   */
  public record Use(Mention place, String caption) {}

  /** The number of listings that use it. */
  public int count() {
    return uses.stream().mapToInt(u -> u.listings().size()).sum();
  }
}
