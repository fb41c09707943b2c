package org.xeptools.render;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.output.DistinctNames;

/** The XML schemas of a document as files. */
public final class Schemas {
  /** Their folder, relative to the root of the output. */
  private static final String FOLDER = "schemas/";

  private static final String ENDING = ".xsd";
  private static final int LONGEST_NAME = 48;

  /** The common beginnings of namespaces, which are left out of file names. */
  private static final Pattern COMMON =
      Pattern.compile("^(?:https?://[^/]*/(?:protocol/|features/)?|jabber:|urn:(?:xmpp:)?)");

  /** A schema and its preferred file name, without extension. */
  private record Schema(Element listing, String stem, String text) {}

  private final List<Schema> all;
  private final Map<Element, String> names = new HashMap<>();
  private final Map<String, String> files = new LinkedHashMap<>();

  private Schemas(List<Schema> all, List<String> paths) {
    this.all = List.copyOf(all);
    for (int i = 0; i < Math.min(all.size(), paths.size()); i++) {
      names.put(all.get(i).listing(), paths.get(i));
      files.put(paths.get(i), all.get(i).text());
    }
  }

  /** The schemas of {@code document}, in an output without other documents. */
  public static Schemas of(XepDocument document) {
    String prefix = prefix(document.source().path());
    List<Schema> all =
        document.listings().stream()
            .filter(Listing::isSchema)
            .map(
                listing ->
                    new Schema(
                        listing.element(),
                        FOLDER + prefix + "-" + name(listing),
                        listing.text().value().strip() + "\n"))
            .toList();
    return new Schemas(all, paths(all.stream().map(Schema::stem).toList(), new DistinctNames()));
  }

  /**
   * True if the usual names of the schemas of two of {@code documents} are never the same, whatever
   * their namespaces.
   */
  public static boolean areApart(Collection<Path> documents) {
    SortedSet<String> prefixes = new TreeSet<>();
    for (Path document : documents) {
      if (!prefixes.add(prefix(document) + "-")) {
        return false;
      }
    }
    String last = "-";
    for (String prefix : prefixes) {
      if (prefix.startsWith(last)) {
        return false;
      }
      last = prefix;
    }
    return true;
  }

  private static String prefix(Path document) {
    return slug(document.getFileName().toString().replace(".xml", ""));
  }

  /** The preferred file names, without extension, in the order of the schemas. */
  public List<String> stems() {
    return all.stream().map(Schema::stem).toList();
  }

  /** Distinct file names for the preferred names {@code stems}, without those of {@code taken}. */
  public static List<String> paths(List<String> stems, DistinctNames taken) {
    return stems.stream().map(stem -> taken.of(stem, ENDING)).toList();
  }

  /** The same without the names in {@code taken}; reserves the new names there. */
  public Schemas beside(DistinctNames taken) {
    return called(paths(stems(), taken));
  }

  /** The same with the file names {@code paths}, in the order of the schemas. */
  public Schemas called(List<String> paths) {
    return new Schemas(all, paths);
  }

  /** The file of the schema in {@code listing}: {@code schemas/xep-0060-pubsub.xsd}. */
  public Optional<String> file(Element listing) {
    return Optional.ofNullable(names.get(listing));
  }

  /** The text of each, by path from the root of the output. */
  public Map<String, String> files() {
    return files;
  }

  /** A name from the target namespace: {@code pubsub-owner}. */
  private static String name(Listing listing) {
    String slug = slug(COMMON.matcher(namespace(listing)).replaceFirst(""));
    return slug.isEmpty() ? "schema" : slug;
  }

  /** The target namespace of the schema in {@code listing}, "" if it has none. */
  public static String namespace(Listing listing) {
    return listing.xml().roots().stream()
        .filter(root -> root.is("schema"))
        .map(root -> root.value("targetNamespace").strip())
        .findFirst()
        .orElse("");
  }

  /** Makes a safe file name of a namespace, which may have any text. */
  private static String slug(String text) {
    String slug =
        text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return slug.length() <= LONGEST_NAME ? slug : slug.substring(0, LONGEST_NAME);
  }
}
