package org.xeptools.site.index;

import java.util.List;
import java.util.stream.Stream;
import org.xeptools.document.Listing;
import org.xeptools.render.Schemas;
import org.xeptools.site.Entry;
import org.xeptools.site.Series;

/**
 * An XML schema of a document, which the site has as a file.
 *
 * @param namespace its target namespace, "" if it has none
 * @param place its place in the document
 * @param path the file, relative to the root of the site
 */
public record SchemaFile(String namespace, Mention place, String path) {

  /** All schemas, in the order of the documents. */
  public static List<SchemaFile> of(Series series) {
    return series.entries().parallelStream().flatMap(SchemaFile::of).toList();
  }

  private static Stream<SchemaFile> of(Entry entry) {
    Schemas schemas = entry.schemas();
    return entry.document().listings().stream()
        .flatMap(
            listing ->
                schemas
                    .file(listing.element())
                    .map(
                        path ->
                            new SchemaFile(
                                namespace(listing), Mention.of(entry, listing.element()), path))
                    .stream());
  }

  private static String namespace(Listing listing) {
    return listing.xml().roots().stream()
        .filter(root -> root.is("schema"))
        .map(root -> root.value("targetNamespace").strip())
        .findFirst()
        .orElse("");
  }
}
