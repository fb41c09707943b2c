package org.xeptools.xsd;

import java.util.List;

/**
 * A schema as an input of the compilation of others.
 *
 * @param namespace its target namespace
 * @param digest a digest of its text
 * @param imports the namespaces that it imports, in order
 */
public record SchemaInput(String namespace, String digest, List<String> imports) {
  public SchemaInput {
    imports = List.copyOf(imports);
  }
}
