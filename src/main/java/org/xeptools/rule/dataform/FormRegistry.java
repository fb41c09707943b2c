package org.xeptools.rule.dataform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.corpus.Follower;
import org.xeptools.corpus.Question;
import org.xeptools.document.Listing;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.XmlElement;

/** The fields that the registry sections of a tree's documents register, by form type. */
final class FormRegistry implements Follower<FormRegistry> {
  private static final String ENTRY = "form_type";

  /** The questions that a registry answers. */
  static final List<Question> QUESTIONS =
      List.of(
          new Question(
              "form", (corpus, formType) -> FormRegistry.of(corpus).of(formType).toString()),
          new Question(
              "field", (corpus, name) -> FormRegistry.of(corpus).typesWith(name).toString()));

  private final Map<Path, List<Registered>> inFile;
  private final Map<String, Map<String, Registered>> fields;
  private final BiConsumer<Integer, String> asked;

  private FormRegistry(
      Map<Path, List<Registered>> inFile,
      Map<String, Map<String, Registered>> fields,
      BiConsumer<Integer, String> asked) {
    this.inFile = inFile;
    this.fields = fields;
    this.asked = asked;
  }

  private static FormRegistry of(Map<Path, List<Registered>> inFile) {
    Map<String, Map<String, Registered>> fields = new TreeMap<>();
    inFile.values().stream()
        .flatMap(List::stream)
        .forEach(
            field ->
                fields
                    .computeIfAbsent(field.formType(), t -> new LinkedHashMap<>())
                    .putIfAbsent(field.name(), field));
    return new FormRegistry(inFile, fields, (question, subject) -> {});
  }

  /**
   * A registered field.
   *
   * @param formType the form type
   * @param type its type, "" if the entry has none
   * @param document the name of the file that registers it
   */
  record Registered(String formType, String name, String type, String document) {}

  /** The fields in the files of {@code corpus}, which are searched once. */
  static FormRegistry of(Corpus corpus) {
    Corpus whole = corpus.whole();
    FormRegistry all = whole.kept().get(FormRegistry.class, () -> scan(whole));
    return new FormRegistry(
        all.inFile,
        all.fields,
        (question, subject) -> corpus.asks(QUESTIONS.get(question), subject));
  }

  private static FormRegistry scan(Corpus corpus) {
    List<Path> files = corpus.files();
    List<List<Registered>> found =
        files.parallelStream().map(file -> in(file, corpus).toList()).toList();
    Map<Path, List<Registered>> inFile = new LinkedHashMap<>();
    for (int i = 0; i < files.size(); i++) {
      inFile.put(files.get(i), found.get(i));
    }
    return of(inFile);
  }

  @Override
  public FormRegistry in(Corpus now, Set<Path> changed) {
    Map<Path, List<Registered>> next = new LinkedHashMap<>(inFile);
    boolean differs = false;
    for (Path file : changed) {
      List<Registered> is =
          now.known(file)
              .flatMap(ParseResult::document)
              .map(document -> in(document.listings(), file).toList())
              .orElseGet(() -> in(file, now).toList());
      differs |= !is.equals(next.put(file, is));
    }
    return differs ? of(next) : this;
  }

  /** The fields in {@code document} alone. */
  static FormRegistry of(XepDocument document) {
    Path file = document.source().path();
    return of(Map.of(file, in(document.listings(), file).toList()));
  }

  private static Stream<Registered> in(Path file, Corpus corpus) {
    List<String> texts =
        corpus
            .contents()
            .fact(
                "forms",
                file,
                () ->
                    in(corpus.listings(file, ENTRY), file)
                        .flatMap(field -> Stream.of(field.formType(), field.name(), field.type()))
                        .toList());
    String document = String.valueOf(file.getFileName());
    return IntStream.range(0, texts.size() / 3)
        .mapToObj(
            i ->
                new Registered(
                    texts.get(3 * i), texts.get(3 * i + 1), texts.get(3 * i + 2), document));
  }

  /** The fields of {@code formType} by name; empty if it is not registered. */
  Map<String, Registered> of(String formType) {
    asked.accept(0, formType);
    return fields.getOrDefault(formType, Map.of());
  }

  /** The form types with a field {@code name}, sorted. */
  List<String> typesWith(String name) {
    asked.accept(1, name);
    return fields.entrySet().stream()
        .filter(type -> type.getValue().containsKey(name))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Stream<Registered> in(List<Listing> listings, Path file) {
    List<Registered> found = new ArrayList<>();
    for (Listing listing : listings) {
      if (listing.text().value().contains(ENTRY)) {
        listing.xml().walk(entry -> collect(entry, file, found));
      }
    }
    return found.stream();
  }

  private static void collect(XmlElement entry, Path file, List<Registered> found) {
    String name = entry.first("name").map(n -> n.content().strip()).orElse("");
    if (entry.is(ENTRY) && !name.isEmpty()) {
      for (XmlElement field : entry.elements()) {
        if (field.is("field") && !field.value("var").isEmpty()) {
          found.add(
              new Registered(
                  name,
                  field.value("var"),
                  field.value("type"),
                  String.valueOf(file.getFileName())));
        }
      }
    }
  }
}
