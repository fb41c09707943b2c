package org.xeptools.site.gist;

import java.util.List;
import java.util.Map;
import org.xeptools.xsd.SchemaInput;

/**
 * An example or a code block.
 *
 * @param isExample true for an example
 * @param isSchema true for an XML schema
 * @param caption its caption in one line, "" if it has none
 * @param language the word for its language: {@code xml}
 * @param target the target namespace of its first schema, "" if it has none
 * @param targets the namespaces that its schemas define
 * @param declared the namespaces that it declares, and how often, in order
 * @param starts its elements with a namespace of their own, in order; of a schema the elements that
 *     it declares, without namespace
 * @param features the features of service discovery that it names
 * @param registered the features that it registers
 * @param digest a digest of its text, if it is a schema
 * @param definitions its schemas
 */
public record ListingGist(
    Place place,
    boolean isExample,
    boolean isSchema,
    String caption,
    String language,
    String target,
    List<String> targets,
    Map<String, Integer> declared,
    List<Start> starts,
    List<String> features,
    List<String> registered,
    String digest,
    List<SchemaInput> definitions) {

  /** An element, and the namespace that it declares. */
  public record Start(String name, String namespace) {}
}
