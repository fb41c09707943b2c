package org.xeptools.render;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xeptools.document.Element;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;

/** The XML schemas of a document as files of their own. */
public final class Schemas {
  /** Where they stand, seen from the root of the output. */
  private static final String FOLDER = "schemas/";

  private static final int LONGEST_NAME = 48;

  /** What nearly every namespace of the series begins with and nobody needs to read. */
  private static final Pattern COMMON =
      Pattern.compile("^(?:https?://[^/]*/(?:protocol/|features/)?|jabber:|urn:(?:xmpp:)?)");

  private final Map<Element, String> names = new HashMap<>();
  private final Map<String, String> files = new LinkedHashMap<>();

  private Schemas() {}

  /** The schemas of {@code document}. */
  public static Schemas of(XepDocument document) {
    Schemas schemas = new Schemas();
    String prefix = slug(document.source().path().getFileName().toString().replace(".xml", ""));
    for (Listing listing : document.listings()) {
      if (listing.isSchema()) {
        String base = prefix + "-" + name(listing);
        String path = FOLDER + base + ".xsd";
        for (int i = 2; schemas.files.containsKey(path); i++) {
          path = FOLDER + base + "-" + i + ".xsd";
        }
        schemas.names.put(listing.element(), path);
        schemas.files.put(path, listing.text().value().strip() + "\n");
      }
    }
    return schemas;
  }

  /** The file of the schema that {@code listing} holds: {@code schemas/xep-0060-pubsub.xsd}. */
  public Optional<String> file(Element listing) {
    return Optional.ofNullable(names.get(listing));
  }

  /** The text of each, by path. */
  Map<String, String> files() {
    return files;
  }

  /** A name from the target namespace: {@code pubsub-owner}. */
  private static String name(Listing listing) {
    String namespace =
        listing.xml().roots().stream()
            .filter(root -> root.is("schema"))
            .map(root -> root.value("targetNamespace"))
            .findFirst()
            .orElse("");
    String slug = slug(COMMON.matcher(namespace.strip()).replaceFirst(""));
    return slug.isEmpty() ? "schema" : slug;
  }

  /** A namespace may say anything; a file's name may not. */
  private static String slug(String text) {
    String slug =
        text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return slug.length() <= LONGEST_NAME ? slug : slug.substring(0, LONGEST_NAME);
  }
}
