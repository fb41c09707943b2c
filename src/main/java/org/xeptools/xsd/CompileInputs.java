package org.xeptools.xsd;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlElement;

/** The inputs of the compilation of schemas, for the keys of kept results. */
public final class CompileInputs {
  /** A schema with more imports, directly or not, counts as one that imports all. */
  private static final int MOST = 20;

  private final SchemaCatalog catalog;
  private final Map<XmlElement, String> digests = new ConcurrentHashMap<>();
  private volatile @Nullable String all;

  /** The inputs of the schemas of {@code catalog}. */
  public CompileInputs(SchemaCatalog catalog) {
    this.catalog = catalog;
  }

  /** A digest, equal for equal results of compiling the schemas of {@code document}. */
  public String of(XepDocument document) {
    return digest(SchemaCatalog.in(document).stream().map(this::of));
  }

  /** A digest, equal for equal results of compiling {@code definition}. */
  public String of(Definition definition) {
    return digests.computeIfAbsent(
        definition.schema(), schema -> digest(texts(definition).stream()));
  }

  private List<String> texts(Definition definition) {
    List<String> texts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Deque<Definition> open = new ArrayDeque<>(List.of(definition));
    while (!open.isEmpty()) {
      Definition next = open.remove();
      texts.add(text(next));
      if (seen.size() > MOST) {
        texts.add(ofAll());
        return texts;
      }
      Stream.concat(
              Stream.of(next.namespace()),
              next.schema().elements().stream()
                  .filter(part -> part.is("import"))
                  .map(part -> ElementText.of(part.value("namespace"))))
          .filter(seen::add)
          // a schema that imports its own namespace gets the next one
          .flatMap(namespace -> catalog.of(namespace).stream().limit(2))
          .forEach(open::add);
    }
    return texts;
  }

  private static String text(Definition definition) {
    return definition.isWellFormed() + " " + definition.text();
  }

  private String ofAll() {
    String known = all;
    if (known == null) {
      known =
          digest(
              catalog.namespaces().stream()
                  .flatMap(namespace -> catalog.of(namespace).stream())
                  .map(CompileInputs::text));
      all = known;
    }
    return known;
  }

  private static String digest(Stream<String> texts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      texts.forEach(
          text -> digest.update((text.length() + " " + text).getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
