package org.xeptools.xsd;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.corpus.Question;
import org.xeptools.document.Header;
import org.xeptools.document.Listing;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlElement;

/** The schemas of a tree by namespace; each is read and compiled once, on demand. */
public final class SchemaCatalog {
  static final String SCHEMA = "http://www.w3.org/2001/XMLSchema";
  private static final int MOST = 20;

  private final Corpus corpus;
  private final KnownSchemas known;

  private SchemaCatalog(Corpus corpus, KnownSchemas known) {
    this.corpus = corpus;
    this.known = known;
  }

  /** The schemas of {@code corpus}. */
  public static SchemaCatalog of(Corpus corpus) {
    return new SchemaCatalog(
        corpus, corpus.whole().kept().get(KnownSchemas.class, KnownSchemas::new));
  }

  /** The questions that a catalog answers. */
  public static List<Question> questions() {
    return SchemaQuestions.ALL;
  }

  /** The schemas of {@code document} itself, in order. */
  public static List<Definition> in(XepDocument document) {
    return document
        .kept()
        .get(
            Own.class,
            () ->
                new Own(
                    definitions(document.listings(), document.source().path(), label(document))))
        .definitions();
  }

  private record Own(List<Definition> definitions) {}

  /** All namespaces that a document of the tree has a schema for, sorted. */
  public Set<String> namespaces() {
    corpus.asks(SchemaQuestions.NAMESPACES, "");
    return files().keySet();
  }

  /**
   * The schemas of {@code namespace}, the best first: of published documents before proposals, of
   * those that are in force before others, the newest first.
   */
  public List<Definition> of(String namespace) {
    corpus.asks(SchemaQuestions.SCHEMAS, namespace);
    List<Path> owners = files().getOrDefault(namespace, List.of());
    return owners.isEmpty()
        ? List.of()
        : known.of(
            namespace,
            n ->
                owners.stream()
                    .sorted(Comparator.comparing(this::rank))
                    .flatMap(file -> in(file).stream())
                    .filter(definition -> definition.namespace().equals(n))
                    .limit(MOST)
                    .toList());
  }

  /** True if a document of the tree has a schema for {@code namespace}, readable or not. */
  public boolean has(String namespace) {
    corpus.asks(SchemaQuestions.SCHEMAS, namespace);
    return files().containsKey(namespace);
  }

  /** True if an RFC, and no XEP, defines {@code namespace}. */
  public static boolean isOfRfc(String namespace) {
    return Stubs.has(namespace);
  }

  /** What defines {@code namespace}, "" if no RFC does: {@code RFC 6120}. */
  public static String sourceOfRfc(String namespace) {
    return Stubs.source(namespace);
  }

  /** True if the names in {@code namespace} are known. */
  public boolean knows(String namespace) {
    return Stubs.has(namespace) || !of(namespace).isEmpty();
  }

  /** The schema for elements of {@code namespace} in {@code document}. */
  public Optional<Definition> find(String namespace, XepDocument document) {
    return Stream.concat(
            in(document).stream().filter(own -> own.namespace().equals(namespace)),
            of(namespace).stream())
        .findFirst();
  }

  /** The compiled schema of {@code definition}, which may be from a document outside the tree. */
  public CompiledSchema compile(Definition definition) {
    // A compiled schema that is known already was made of these too.
    SchemaQuestions.named(definition.schema())
        .forEach(namespace -> corpus.asks(SchemaQuestions.SCHEMAS, namespace));
    return known.compiled(definition, namespace -> imported(namespace, definition));
  }

  /**
   * What is wrong with {@code definition}, one of {@code own}, those of its document: not that it
   * uses what another of them declares, since a schema in several listings includes the others, nor
   * that it uses what no schema of the tree declares.
   */
  public List<XsdFault> faults(Definition definition, List<Definition> own) {
    return compile(definition).faults().stream()
        .filter(fault -> !isDeclaredBeside(fault, definition, own))
        .filter(fault -> !isOfUnknown(fault, definition))
        .toList();
  }

  private static boolean isDeclaredBeside(
      XsdFault fault, Definition definition, List<Definition> own) {
    if (!fault.key().startsWith("src-resolve")) {
      return false;
    }
    String name = fault.value(0).substring(fault.value(0).indexOf(':') + 1);
    return own.stream()
        .filter(
            other -> !other.equals(definition) && other.namespace().equals(definition.namespace()))
        .flatMap(other -> other.schema().elements().stream())
        .anyMatch(global -> global.value("name").equals(name));
  }

  private boolean isOfUnknown(XsdFault fault, Definition definition) {
    int colon = fault.value(0).indexOf(':');
    if (!fault.key().equals("src-resolve") || colon < 0) {
      return false;
    }
    String namespace = fault.element().namespace(fault.value(0).substring(0, colon));
    return !namespace.equals(definition.namespace())
        && !namespace.equals(SCHEMA)
        && !knows(namespace);
  }

  /** The names that {@code namespace} has in {@code document} and, if none, in the tree. */
  public Optional<DeclaredNames> names(String namespace, XepDocument document) {
    List<Definition> own =
        in(document).stream().filter(d -> d.namespace().equals(namespace)).toList();
    List<Definition> all = own.isEmpty() ? of(namespace) : own;
    if (all.isEmpty()) {
      return Optional.empty();
    }
    DeclaredNames names = new DeclaredNames();
    all.forEach(definition -> names.add(definition.schema()));
    return Optional.of(names);
  }

  /** The text of a schema to import; only its names if it does not compile. */
  private String imported(String namespace, Definition importing) {
    if (Stubs.has(namespace)) {
      return Stubs.of(namespace);
    }
    Optional<Definition> definition =
        of(namespace).stream().filter(other -> !other.isLike(importing)).findFirst();
    if (definition.isEmpty()) {
      return "";
    }
    return known.importable(definition.get(), SchemaCatalog::importable);
  }

  private static String importable(Definition definition) {
    DeclaredNames names = new DeclaredNames();
    names.add(definition.schema());
    boolean sound =
        definition.isWellFormed()
            && !Occurrences.areTooMany(definition.schema())
            && SchemaCompiler.compile(definition.schema(), n -> Stubs.of(n)).schema().isPresent();
    return sound ? definition.text() : Stubs.of(definition.namespace(), names);
  }

  /** The schemas in {@code file}. */
  List<Definition> in(Path file) {
    return known.in(file, f -> in(f, corpus.whole()));
  }

  /** The files with schemas by namespace, each in the order of the tree. */
  SortedMap<String, List<Path>> files() {
    return known.files(() -> SchemaScan.of(corpus.whole()));
  }

  /** The schemas in {@code file}, of its document if that is known already. */
  static List<Definition> read(Path file, Corpus corpus) {
    return corpus
        .known(file)
        .flatMap(ParseResult::document)
        .map(SchemaCatalog::in)
        .orElseGet(() -> in(file, corpus));
  }

  static List<Definition> in(Path file, Corpus corpus) {
    return definitions(corpus.listings(file, SchemaScan.TARGET), file, label(file));
  }

  private Rank rank(Path file) {
    Optional<String> number = Corpus.number(file);
    return Rank.of(number, number.flatMap(corpus.whole()::header).flatMap(Header::status));
  }

  private static String label(Path file) {
    return Corpus.number(file)
        .map(number -> "XEP-" + number)
        .orElse(String.valueOf(file.getFileName()));
  }

  private static String label(XepDocument document) {
    return label(document.source().path());
  }

  private static List<Definition> definitions(
      Collection<Listing> listings, Path file, String label) {
    List<Definition> found = new ArrayList<>();
    for (Listing listing : listings) {
      for (XmlElement root : listing.xml().roots()) {
        if (root.is("schema")
            && (root.namespace().equals(SCHEMA) || root.prefix().startsWith("xs"))) {
          found.add(
              new Definition(root.value("targetNamespace").strip(), file, label, listing, root));
        }
      }
    }
    return List.copyOf(found);
  }
}
