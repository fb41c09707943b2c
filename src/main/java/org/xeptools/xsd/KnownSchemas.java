package org.xeptools.xsd;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xeptools.corpus.Corpus;
import org.xeptools.corpus.Follower;

/** What has been found out about the schemas of a tree, so that each is compiled once. */
final class KnownSchemas implements Follower<KnownSchemas> {

  /** A schema by its content; its places are the same in each listing with the same text. */
  private record Content(String listing, int start) {
    static Content of(Definition definition) {
      return new Content(definition.listing().text().value(), definition.schema().start());
    }
  }

  /**
   * A compiled schema.
   *
   * @param imports the text that was imported for each namespace that it or an import names
   */
  private record Compiled(CompiledSchema schema, Map<String, String> imports) {
    boolean holds(UnaryOperator<String> importing) {
      return imports.entrySet().stream()
          .allMatch(known -> known.getValue().equals(importing.apply(known.getKey())));
    }
  }

  private final Map<Path, List<Definition>> definitions = new ConcurrentHashMap<>();
  private final Map<String, List<Definition>> byNamespace = new ConcurrentHashMap<>();
  private final Map<Content, Compiled> compiled = new ConcurrentHashMap<>();
  private final Map<Content, String> importable = new ConcurrentHashMap<>();
  private volatile @Nullable SortedMap<String, List<Path>> files;

  /** The schemas in {@code file}. */
  List<Definition> in(Path file, Function<Path, List<Definition>> reading) {
    return definitions.computeIfAbsent(file, reading);
  }

  /** The schemas of {@code namespace}. */
  List<Definition> of(String namespace, Function<String, List<Definition>> finding) {
    return byNamespace.computeIfAbsent(namespace, finding);
  }

  /** The compiled {@code definition}; {@code importing} gives the schema of a namespace. */
  CompiledSchema compiled(Definition definition, UnaryOperator<String> importing) {
    Content content = Content.of(definition);
    Compiled known = compiled.get(content);
    if (known == null || !known.holds(importing)) {
      Map<String, String> imports = new ConcurrentHashMap<>();
      CompiledSchema schema =
          CompiledSchema.of(definition, name -> imports.computeIfAbsent(name, importing));
      known = new Compiled(schema, imports);
      compiled.put(content, known);
    }
    return known.schema();
  }

  /** The text of {@code definition} for importing. */
  String importable(Definition definition, Function<Definition, String> finding) {
    return importable.computeIfAbsent(Content.of(definition), c -> finding.apply(definition));
  }

  /** The files with schemas by namespace, each in the order of the tree. */
  SortedMap<String, List<Path>> files(Supplier<Map<String, List<Path>>> scanning) {
    SortedMap<String, List<Path>> known = files;
    if (known == null) {
      synchronized (this) {
        known = files;
        if (known == null) {
          known = new TreeMap<>(scanning.get());
          files = known;
        }
      }
    }
    return known;
  }

  @Override
  public KnownSchemas in(Corpus now, Set<Path> changed) {
    KnownSchemas next = new KnownSchemas();
    SortedMap<String, List<Path>> before = files;
    if (before == null) {
      return next;
    }
    SortedMap<String, List<Path>> after = SchemaScan.after(before, changed, now);
    next.files = after;
    next.definitions.putAll(definitions);
    next.byNamespace.putAll(byNamespace);
    next.compiled.putAll(compiled);
    next.importable.putAll(importable);
    for (Path file : changed) {
      Stream.of(before, after)
          .flatMap(all -> all.entrySet().stream())
          .filter(entry -> entry.getValue().contains(file))
          .forEach(entry -> next.byNamespace.remove(entry.getKey()));
      List<Content> was = contents(next.definitions.remove(file));
      List<Content> is = contents(next.in(file, f -> SchemaCatalog.read(f, now)));
      was.stream().filter(old -> !is.contains(old)).forEach(next::forget);
    }
    return next;
  }

  private void forget(Content content) {
    compiled.remove(content);
    importable.remove(content);
  }

  private static List<Content> contents(@Nullable List<Definition> definitions) {
    return definitions == null ? List.of() : definitions.stream().map(Content::of).toList();
  }
}
