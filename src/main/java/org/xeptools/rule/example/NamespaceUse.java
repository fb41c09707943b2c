package org.xeptools.rule.example;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlAttribute;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.source.SourceSpan;

/**
 * A use of a namespace in a listing: declared, defined by a schema, or announced as a feature.
 *
 * @param listing the listing
 * @param attribute the attribute with the namespace
 * @param isTarget true if it is a schema's target namespace
 * @param isInSchema true if the listing is a schema
 */
public record NamespaceUse(
    Listing listing, XmlAttribute attribute, boolean isTarget, boolean isInSchema) {
  /** Namespaces that many documents use. */
  public static final Set<String> KNOWN = load();

  /** True if {@code prose} has {@code name}, and not only as the beginning of a longer name. */
  public static boolean isNamed(String name, String prose) {
    for (int i = prose.indexOf(name); i >= 0; i = prose.indexOf(name, i + 1)) {
      int end = i + name.length();
      if (end == prose.length() || !continues(prose, end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean continues(String prose, int at) {
    char c = prose.charAt(at);
    boolean more = at + 1 < prose.length() && Character.isLetterOrDigit(prose.charAt(at + 1));
    return Character.isLetterOrDigit(c) || c == '_' || (more && ":#/.-".indexOf(c) >= 0);
  }

  /** The namespace. */
  public String name() {
    return attribute.value();
  }

  /** Its place. */
  public SourceSpan place() {
    return listing.span(attribute.valueStart(), attribute.valueEnd());
  }

  /** The uses in {@code document}, in order, without placeholders and empty values. */
  public static List<NamespaceUse> in(XepDocument document) {
    List<NamespaceUse> uses = new ArrayList<>();
    for (Listing listing : document.listings()) {
      boolean schema = listing.isSchema();
      listing.xml().walk(element -> collect(listing, element, schema, uses));
    }
    return uses;
  }

  private static void collect(
      Listing listing, XmlElement element, boolean schema, List<NamespaceUse> uses) {
    boolean feature = element.is("feature");
    for (XmlAttribute attribute : element.attributes()) {
      String name = attribute.name();
      boolean target = schema && name.equals("targetNamespace");
      boolean named =
          name.equals("xmlns") || name.startsWith("xmlns:") || (feature && name.equals("var"));
      if ((named || target) && isName(attribute.value())) {
        uses.add(new NamespaceUse(listing, attribute, target, schema));
      }
    }
  }

  private static boolean isName(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c <= ' ' || "{}[]<>…&*$".indexOf(c) >= 0) {
        return false;
      }
    }
    return value.indexOf(':') > 0 && !value.contains("..");
  }

  private static Set<String> load() {
    try (InputStream in =
        Objects.requireNonNull(NamespaceUse.class.getResourceAsStream("namespaces.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
