package org.xeptools.rule.schema;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlFault.Repair;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.CorpusRule;
import org.xeptools.rule.example.NamespaceUse;
import org.xeptools.rule.example.Repairs;
import org.xeptools.rule.example.WordsOutside;
import org.xeptools.xsd.NamedNamespaces;
import org.xeptools.xsd.SchemaCatalog;

/** An example has an undefined namespace that resembles a defined one. */
final class UnknownNamespace implements CorpusRule {
  private static final int MOST = 200;

  @Override
  public Stream<Finding> check(XepDocument document, Corpus corpus) {
    Map<String, List<NamespaceUse>> suspects = suspects(document, SchemaCatalog.of(corpus));
    if (suspects.isEmpty()) {
      return Stream.empty();
    }
    Map<String, List<Path>> named = NamedNamespaces.of(corpus).files();
    Set<String> defined = new TreeSet<>(SchemaCatalog.of(corpus).namespaces());
    defined.addAll(named.keySet());
    NamespaceUse.KNOWN.stream().filter(UnknownNamespace::isSettled).forEach(defined::add);
    SchemaCatalog.in(document).forEach(own -> defined.add(own.namespace()));
    Set<String> schemas = SchemaCatalog.of(corpus).namespaces();
    return suspects.entrySet().stream()
        .limit(MOST)
        .flatMap(
            suspect ->
                defined.contains(suspect.getKey())
                    ? outdated(suspect.getKey(), suspect.getValue(), schemas, corpus)
                    : meant(suspect.getKey(), defined, corpus).stream()
                        .flatMap(
                            meant ->
                                suspect.getValue().stream()
                                    .map(use -> unknown(use, meant, corpus, document))));
  }

  /** A namespace that documents name, but whose schemas are those of other versions or parts. */
  private Stream<Finding> outdated(
      String name, List<NamespaceUse> uses, Set<String> schemas, Corpus corpus) {
    NamespaceForm.Known forms = NamespaceForm.Known.in(corpus);
    return schemas.stream()
        .filter(other -> NearNamespace.of(forms.of(name), forms.of(other)) == NearNamespace.VERSION)
        .max(Comparator.naturalOrder())
        .or(
            () ->
                schemas.stream().filter(other -> other.startsWith(name + "#")).sorted().findFirst())
        .stream()
        .flatMap(
            other ->
                uses.stream()
                    .map(
                        use ->
                            finding(
                                    use.place(),
                                    "no schema defines '"
                                        + name
                                        + "'; there is one for '"
                                        + other
                                        + "'")
                                .with(milder())));
  }

  /** Checks namespaces that neither the document itself nor the schemas of the tree define. */
  private static Map<String, List<NamespaceUse>> suspects(
      XepDocument document, SchemaCatalog schemas) {
    Map<String, List<NamespaceUse>> suspects = new LinkedHashMap<>();
    Map<String, Boolean> known = new HashMap<>();
    Set<String> own =
        SchemaCatalog.in(document).stream().map(d -> d.namespace()).collect(Collectors.toSet());
    for (NamespaceUse use : NamespaceUse.in(document)) {
      boolean settled =
          use.isInSchema()
              || known.computeIfAbsent(
                  use.name(), n -> isSettled(n, schemas) || own.contains(n) || isOfOthers(n));
      if (!settled && (suspects.size() < MOST || suspects.containsKey(use.name()))) {
        suspects.computeIfAbsent(use.name(), n -> new ArrayList<>()).add(use);
      }
    }
    if (!suspects.isEmpty()) {
      String prose = WordsOutside.of(document);
      suspects.keySet().removeIf(name -> NamespaceUse.isNamed(name, prose));
    }
    return suspects;
  }

  private static boolean isSettled(String name, SchemaCatalog schemas) {
    return schemas.has(name)
        || schemas.knows(name)
        || (isSettled(name) && NamespaceUse.KNOWN.contains(name));
  }

  /** Namespaces of RFCs, and old ones without versions, do not change. */
  private static boolean isSettled(String name) {
    return !name.startsWith("urn:xmpp:");
  }

  private static boolean isOfOthers(String name) {
    return name.contains("example") || name.contains("w3.org/");
  }

  private static Optional<String> meant(String name, Set<String> defined, Corpus corpus) {
    Set<String> schemas = SchemaCatalog.of(corpus).namespaces();
    NamespaceForm.Known forms = NamespaceForm.Known.in(corpus);
    NamespaceForm own = forms.of(name);
    return defined.stream()
        .filter(other -> NearNamespace.of(own, forms.of(other)) != NearNamespace.FAR)
        .min(
            Comparator.comparing((String other) -> NearNamespace.of(own, forms.of(other)))
                .thenComparing(other -> !schemas.contains(other))
                .thenComparing(Comparator.comparingInt(String::length).reversed())
                .thenComparing(Comparator.reverseOrder()));
  }

  private Finding unknown(NamespaceUse use, String meant, Corpus corpus, XepDocument document) {
    Finding finding =
        finding(
            use.place(),
            "no document defines '" + use.name() + "'; '" + meant + "' is likely meant");
    List<Path> files = NamedNamespaces.of(corpus).files().getOrDefault(meant, List.of());
    if (!files.isEmpty()) {
      finding = finding.with(Note.of(files.get(0).getFileName() + " names '" + meant + "'"));
    }
    Repair repair =
        new Repair(
            "Write '" + meant + "'",
            use.attribute().valueStart(),
            use.attribute().valueEnd(),
            meant);
    return Repairs.withFix(finding, repair, use.listing(), document);
  }
}
