package org.xeptools.site.index;

import java.util.List;
import java.util.stream.Stream;
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
    return entry.gist().listings().stream()
        .flatMap(
            listing ->
                entry
                    .file(listing)
                    .map(
                        path ->
                            new SchemaFile(
                                listing.target(), Mention.of(entry, listing.place()), path))
                    .stream());
  }
}
