package org.xeptools.xsd;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xeptools.facts.Key;

/** The inputs of the compilation of schemas, for the keys of kept results. */
public final class CompileInputs {
  /** A schema with more imports, directly or not, counts as one that imports all. */
  private static final int MOST = 20;

  private final SortedMap<String, List<SchemaInput>> schemas;
  private final Map<SchemaInput, String> digests = new ConcurrentHashMap<>();
  private volatile @Nullable String all;

  /**
   * The inputs in a tree with {@code schemas}.
   *
   * @param schemas by namespace, the best first, as in {@link SchemaCatalog#of(String)}
   */
  public CompileInputs(SortedMap<String, List<SchemaInput>> schemas) {
    this.schemas = schemas;
  }

  /** A digest, equal for equal results of compiling {@code own}, the schemas of a document. */
  public String of(Stream<SchemaInput> own) {
    return Key.of("schemas").with(own.map(this::of)).text();
  }

  /** A digest, equal for equal results of compiling {@code schema}. */
  public String of(SchemaInput schema) {
    return digests.computeIfAbsent(schema, s -> Key.of("schema").with(digests(s)).text());
  }

  private List<String> digests(SchemaInput schema) {
    List<String> texts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Deque<SchemaInput> open = new ArrayDeque<>(List.of(schema));
    while (!open.isEmpty()) {
      SchemaInput next = open.remove();
      texts.add(next.digest());
      if (seen.size() > MOST) {
        texts.add(ofAll());
        return texts;
      }
      Stream.concat(Stream.of(next.namespace()), next.imports().stream())
          .filter(seen::add)
          // a schema that imports its own namespace gets the next one
          .flatMap(namespace -> schemas.getOrDefault(namespace, List.of()).stream().limit(2))
          .forEach(open::add);
    }
    return texts;
  }

  private String ofAll() {
    String known = all;
    if (known == null) {
      known =
          Key.of("all schemas")
              .with(schemas.values().stream().flatMap(List::stream).map(SchemaInput::digest))
              .text();
      all = known;
    }
    return known;
  }
}
