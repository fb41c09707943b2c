package org.xeptools.rule.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.CorpusRule;
import org.xeptools.source.SourceSpan;
import org.xeptools.xsd.CompiledSchema;
import org.xeptools.xsd.Definition;
import org.xeptools.xsd.Departure;
import org.xeptools.xsd.DepartureWords;
import org.xeptools.xsd.ExampleJudge;
import org.xeptools.xsd.SchemaCatalog;

/** An example is not valid against the schema of its namespace. */
final class InvalidExample implements CorpusRule {
  private static final int MOST_CAUSES = 200;
  private static final Set<Departure.Kind> TOLD_OF_OTHERS =
      Set.of(
          Departure.Kind.MISSING_ATTRIBUTE,
          Departure.Kind.UNDECLARED_ATTRIBUTE,
          Departure.Kind.UNLISTED_VALUE);

  /** A departure from the schema {@code definition}, with all its places. */
  private record Cause(
      Definition definition, CompiledSchema schema, Departure departure, List<Occurrence> places) {}

  @Override
  public Stream<Finding> check(XepDocument document, Corpus corpus) {
    SchemaCatalog schemas = SchemaCatalog.of(corpus);
    Map<String, Cause> causes = new LinkedHashMap<>();
    for (Listing listing : document.listings()) {
      if (!listing.isSchema() && !listing.xml().roots().isEmpty()) {
        judge(listing, document, schemas, causes);
      }
    }
    return causes.values().stream()
        .limit(MOST_CAUSES)
        .filter(cause -> isOwn(cause.definition(), document) || !isHabit(cause, corpus))
        .map(cause -> invalid(cause, document));
  }

  private static boolean isOwn(Definition definition, XepDocument document) {
    return definition.file().equals(document.source().path());
  }

  private static void judge(
      Listing listing, XepDocument document, SchemaCatalog schemas, Map<String, Cause> causes) {
    Map<String, List<XmlElement>> units = new LinkedHashMap<>();
    for (XmlElement root : listing.xml().roots()) {
      ExampleJudge.units(root)
          .forEach(
              (namespace, found) ->
                  units.computeIfAbsent(namespace, n -> new ArrayList<>()).addAll(found));
    }
    boolean onPurpose = ExampleJudge.isOnPurpose(listing.caption());
    for (String namespace : units.keySet()) {
      Optional<Definition> definition =
          namespace.isEmpty() ? Optional.empty() : schemas.find(namespace, document);
      if (definition.isEmpty()) {
        continue;
      }
      CompiledSchema schema = schemas.compile(definition.get());
      if (!schema.isSound() && !isOwn(definition.get(), document)) {
        continue;
      }
      boolean own = isOwn(definition.get(), document);
      for (Departure departure :
          departures(listing, units.get(namespace), definition.get(), schema)) {
        boolean told =
            own
                ? departure.kind() == Departure.Kind.UNDECLARED_ATTRIBUTE || !onPurpose
                : TOLD_OF_OTHERS.contains(departure.kind())
                    && departure.name().indexOf(':') < 0
                    && !onPurpose;
        if (told && isNotToldOtherwise(departure, schema)) {
          causes
              .computeIfAbsent(
                  namespace + " " + departure.cause(),
                  key -> new Cause(definition.get(), schema, departure, new ArrayList<>()))
              .places()
              .add(new Occurrence(listing, departure.start(), departure.end()));
        }
      }
    }
  }

  private static List<Departure> departures(
      Listing listing, List<XmlElement> units, Definition definition, CompiledSchema schema) {
    return listing
        .kept()
        .get(Judged.class, Judged::new)
        .by(schema, () -> ExampleHabits.departures(listing, units, definition, schema));
  }

  /** The departures of one listing, by schema; they depend on nothing else. */
  private static final class Judged {
    private final Map<CompiledSchema, List<Departure>> departures = new ConcurrentHashMap<>();

    List<Departure> by(CompiledSchema schema, Supplier<List<Departure>> judging) {
      List<Departure> known = departures.get(schema);
      if (known == null) {
        known = judging.get();
        departures.put(schema, known);
      }
      return known;
    }
  }

  /** undeclared-name reports attributes that no element of the namespace has. */
  private static boolean isNotToldOtherwise(Departure departure, CompiledSchema schema) {
    return departure.kind() != Departure.Kind.UNDECLARED_ATTRIBUTE
        || departure.name().indexOf(':') >= 0
        || schema.names().attributes().contains(departure.name())
        || schema.names().hasAnyAttribute();
  }

  /** True if examples of the schema's own document have the same departure. */
  private static boolean isHabit(Cause cause, Corpus corpus) {
    return ExampleHabits.of(corpus)
        .has(cause.departure().cause(), cause.definition(), cause.schema());
  }

  private Finding invalid(Cause cause, XepDocument document) {
    Departure departure = cause.departure();
    boolean own = isOwn(cause.definition(), document);
    long examples = Occurrence.examples(cause.places());
    Optional<XmlElement> declaration =
        own && examples >= Occurrence.MAJORITY
            ? cause.schema().broken(departure)
            : Optional.empty();
    String schema = own ? "the schema" : "the schema of " + cause.definition().label();
    String message = DepartureWords.of(departure, schema);
    Finding finding =
        declaration.isPresent()
            ? finding(
                span(cause.definition(), declaration.get()),
                examples + " examples contradict the schema: " + message)
            : finding(cause.places().get(0).span(), message);
    if (declaration.isEmpty() && own) {
      finding =
          cause
              .schema()
              .broken(departure)
              .map(d -> Note.at(span(cause.definition(), d), "The schema declares it here"))
              .map(finding::with)
              .orElse(finding);
    }
    finding =
        Occurrence.alsoAt(
            cause.places(),
            finding,
            declaration.isPresent() ? "An example has it here" : "Also here");
    return own && departure.kind().isCertain() ? finding : finding.with(milder());
  }

  private static SourceSpan span(Definition definition, XmlElement element) {
    return definition.listing().span(element.start(), element.nameEnd());
  }
}
