package org.xeptools.rule.schema;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.xsd.DeclaredNames;
import org.xeptools.xsd.Definition;
import org.xeptools.xsd.SchemaCatalog;

/** The namespaces that the elements of a document's examples belong to. */
final class ElementOwners {
  static final Set<String> PUBSUB =
      Set.of("http://jabber.org/protocol/pubsub", "http://jabber.org/protocol/pubsub#event");

  private static final int OFTEN = 2;
  private static final Set<String> CONDITIONS =
      Set.of(
          "bad-request",
          "conflict",
          "feature-not-implemented",
          "forbidden",
          "gone",
          "internal-server-error",
          "item-not-found",
          "jid-malformed",
          "not-acceptable",
          "not-allowed",
          "not-authorized",
          "policy-violation",
          "recipient-unavailable",
          "redirect",
          "registration-required",
          "remote-server-not-found",
          "remote-server-timeout",
          "resource-constraint",
          "service-unavailable",
          "subscription-required",
          "undefined-condition",
          "unexpected-request");

  private final XepDocument document;
  private final SchemaCatalog schemas;
  private final Map<String, Optional<DeclaredNames>> names = new HashMap<>();
  private final Map<String, Integer> apart = new HashMap<>();
  private @Nullable Map<String, Set<String>> owners;

  ElementOwners(XepDocument document, SchemaCatalog schemas) {
    this.document = document;
    this.schemas = schemas;
  }

  /** True for the name of a stanza error's condition. */
  boolean isCondition(String name) {
    return CONDITIONS.contains(name);
  }

  /** True if a schema of {@code namespace} declares {@code name} itself. */
  boolean declares(String namespace, String name) {
    boolean[] found = new boolean[1];
    schemas
        .find(namespace, document)
        .ifPresent(
            definition ->
                definition
                    .schema()
                    .walk(e -> found[0] |= e.is("element") && e.value("name").equals(name)));
    return found[0];
  }

  /** True if {@code namespace} has a readable schema that does not declare {@code element}. */
  boolean isForeign(String namespace, XmlElement element) {
    return names(namespace).filter(known -> !known.has(element)).isPresent();
  }

  private Optional<DeclaredNames> names(String namespace) {
    return names.computeIfAbsent(
        namespace,
        n ->
            schemas.find(n, document).filter(Definition::isWellFormed).isPresent()
                ? schemas.names(n, document)
                : Optional.empty());
  }

  /** The only namespace in which the document defines or shows elements called {@code name}. */
  Optional<String> of(String name) {
    Map<String, Set<String>> known = owners;
    if (known == null) {
      known = read();
      owners = known;
    }
    Set<String> found = known.getOrDefault(name, Set.of());
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }

  private Map<String, Set<String>> read() {
    Map<String, Set<String>> found = new HashMap<>();
    for (Definition definition : SchemaCatalog.in(document)) {
      for (XmlElement global : definition.schema().elements()) {
        if (global.is("element")) {
          add(global.value("name"), definition.namespace(), found);
        }
      }
    }
    for (Listing listing : document.listings()) {
      if (!listing.isSchema()) {
        listing
            .xml()
            .walk(
                element ->
                    element
                        .attribute("xmlns")
                        .ifPresent(
                            xmlns -> {
                              add(element.name(), xmlns.value(), found);
                              apart.merge(element.name(), 1, Integer::sum);
                            }));
      }
    }
    return found;
  }

  /** True if there is no schema, but the document shows such elements with an xmlns elsewhere. */
  boolean isShownApart(XmlElement element) {
    return of(element.name()).isPresent()
        && apart.getOrDefault(element.name(), 0) >= OFTEN
        && schemas.find(element.namespace(), document).isEmpty();
  }

  private static void add(String name, String namespace, Map<String, Set<String>> found) {
    if (namespace.indexOf(':') > 0) {
      found.computeIfAbsent(name, n -> new HashSet<>()).add(namespace);
    }
  }
}
