package org.xeptools.site.index;

import java.util.List;
import java.util.Optional;
import org.xeptools.site.Entry;
import org.xeptools.xsd.Definition;

/**
 * A namespace of the series and all that is known of it.
 *
 * @param path its page's way from the root of the site: {@code namespaces/urn-xmpp-mam-2.html}
 * @param definers the documents that have its schema or register it, the one that counts most first
 * @param rfc what else defines it, "" if that is not known: {@code RFC 6120}
 * @param presumed where a name that nobody defines most likely comes from
 * @param uses the listings that have it, by document, those of its definers first
 * @param versions the names that differ in their number only, the newest first
 * @param related the names that have another fragment after the same beginning
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
   * @param registered the section that hands it in to the registrar
   */
  public record Definer(Entry entry, List<Schema> schemas, Optional<Mention> registered) {}

  /**
   * A schema.
   *
   * @param definitions what is in the listing, as it is compiled
   * @param file its way from the root of the site
   */
  public record Schema(
      Mention place, String text, List<Definition> definitions, Optional<String> file) {}

  /** The listings of one document that have the namespace and are no schemas; there is one. */
  public record Uses(Entry entry, List<Use> listings) {}

  /**
   * A listing.
   *
   * @param caption "" if it has none
   */
  public record Use(Mention place, String caption) {}

  /** How many listings use it. */
  public int count() {
    return uses.stream().mapToInt(u -> u.listings().size()).sum();
  }
}
