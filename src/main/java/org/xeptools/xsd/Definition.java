package org.xeptools.xsd;

import java.nio.file.Path;
import org.xeptools.document.Listing;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.facts.Key;

/**
 * A schema of a document, and the namespace that it defines.
 *
 * @param namespace its target namespace
 * @param file the document's file
 * @param label the label of the document: {@code XEP-0060}, {@code inbox/x.xml}
 * @param listing the listing that contains it
 * @param schema its root
 */
public record Definition(
    String namespace, Path file, String label, Listing listing, XmlElement schema) {
  /** The schema as text that can be compiled. */
  public String text() {
    return schema.text(schema.start(), schema.end());
  }

  /** What compiling it, or a schema that imports it, depends on. */
  public SchemaInput input() {
    return new SchemaInput(
        namespace,
        Key.of("schema").with(isWellFormed() + " " + text()).text(),
        schema.elements().stream()
            .filter(part -> part.is("import"))
            .map(part -> ElementText.of(part.value("namespace")))
            .toList());
  }

  /** True if {@code other} has the same {@link #input}, which takes longer to find out. */
  boolean isLike(Definition other) {
    return namespace.equals(other.namespace)
        && isWellFormed() == other.isWellFormed()
        && text().equals(other.text());
  }

  /** True if the listing can be read as XML. */
  public boolean isWellFormed() {
    return listing.xml().isWellFormed();
  }
}
