package org.xeptools.rule.schema;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.xeptools.corpus.Corpus;
import org.xeptools.corpus.Follower;
import org.xeptools.document.Listing;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.xsd.CompiledSchema;
import org.xeptools.xsd.Definition;
import org.xeptools.xsd.Departure;
import org.xeptools.xsd.ExampleJudge;

/** How the examples of the documents that define schemas depart from these, found once. */
final class ExampleHabits {
  private record Examples(Path file, CompiledSchema schema) {}

  /** What is known of a tree. */
  private static final class Known implements Follower<Known> {
    private final Map<Examples, Set<String>> causes = new ConcurrentHashMap<>();

    @Override
    public Known in(Corpus now, Set<Path> changed) {
      Known next = new Known();
      next.causes.putAll(causes);
      next.causes.keySet().removeIf(examples -> changed.contains(examples.file()));
      return next;
    }
  }

  private final Corpus corpus;

  private ExampleHabits(Corpus corpus) {
    this.corpus = corpus;
  }

  static ExampleHabits of(Corpus corpus) {
    return new ExampleHabits(corpus);
  }

  /** True if an example of the document that has {@code definition} departs from it like this. */
  boolean has(String cause, Definition definition, CompiledSchema schema) {
    corpus.known(definition.file()); // notes the question, also if the answer is known
    Known known = corpus.whole().kept().get(Known.class, Known::new);
    Examples examples = new Examples(definition.file(), schema);
    Set<String> causes = known.causes.get(examples);
    if (causes == null) {
      causes = causes(definition, schema);
      known.causes.put(examples, causes);
    }
    return causes.contains(cause);
  }

  private Set<String> causes(Definition definition, CompiledSchema schema) {
    String namespace = definition.namespace();
    return corpus.whole().listings(definition.file(), namespace).stream()
        .filter(listing -> !listing.isSchema())
        .flatMap(
            listing ->
                listing.xml().roots().stream()
                    .map(root -> ExampleJudge.units(root).getOrDefault(namespace, List.of()))
                    .flatMap(units -> departures(listing, units, definition, schema).stream()))
        .map(Departure::cause)
        .collect(Collectors.toSet());
  }

  /** The departures of {@code units}, elements of {@code listing}. */
  static List<Departure> departures(
      Listing listing, List<XmlElement> units, Definition definition, CompiledSchema schema) {
    boolean abridged = listing.xml().isAbridged() || !listing.xml().isWellFormed();
    return units.stream()
        .flatMap(unit -> ExampleJudge.judge(unit, definition, schema, abridged).stream())
        .filter(departure -> listing.isExample() || isToldOfCode(departure))
        .toList();
  }

  /** A code block may be a form with placeholders as values. */
  private static boolean isToldOfCode(Departure departure) {
    return departure.kind() == Departure.Kind.UNDECLARED_ATTRIBUTE
        || departure.kind() == Departure.Kind.MISPLACED_ELEMENT;
  }
}
