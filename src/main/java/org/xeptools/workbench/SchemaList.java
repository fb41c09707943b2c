package org.xeptools.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Header;
import org.xeptools.lifecycle.Status;
import org.xeptools.output.DistinctNames;
import org.xeptools.output.OutputFolder;
import org.xeptools.source.Spelling;
import org.xeptools.xsd.CompiledSchema;
import org.xeptools.xsd.Definition;
import org.xeptools.xsd.SchemaCatalog;

/** The schemas of a tree, with their namespaces and documents. */
public final class SchemaList {
  private static final int NEAR = 3;

  private final Corpus corpus;
  private final SchemaCatalog catalog;

  SchemaList(Corpus corpus) {
    this.corpus = corpus;
    this.catalog = SchemaCatalog.of(corpus);
  }

  /**
   * A schema and its document.
   *
   * @param namespace its target namespace
   * @param document the label of its document: {@code XEP-0060}
   * @param title the title of the document, "" if it has none
   * @param status the status of the document, "" if it has none
   * @param file the document's file
   * @param line the line at which the schema begins, from 1
   * @param state whether a processor accepts it
   * @param text the schema
   */
  public record Entry(
      String namespace,
      String document,
      String title,
      String status,
      Path file,
      int line,
      State state,
      String text) {}

  /** Whether a processor of XML Schema accepts a schema. */
  public enum State {
    COMPILES("compiles"),
    BROKEN("does not compile"),
    ILL_FORMED("is not well-formed");

    private final String words;

    State(String words) {
      this.words = words;
    }

    /** The rest of a sentence that begins with "it". */
    public String words() {
      return words;
    }
  }

  /** The schemas of {@code namespace}, the best first; none if no document has one. */
  public List<Entry> of(String namespace) {
    return catalog.of(namespace).stream().map(this::entry).toList();
  }

  /** The best schema of each namespace, in order of namespace. */
  public List<Entry> all() {
    return catalog.namespaces().stream()
        .flatMap(namespace -> catalog.of(namespace).stream().limit(1))
        .map(this::entry)
        .toList();
  }

  /** Namespaces with a spelling similar to {@code namespace}, the nearest first. */
  public List<String> near(String namespace) {
    return catalog.namespaces().stream()
        .filter(
            known ->
                known.contains(namespace)
                    || Spelling.distance(namespace, known) <= Math.max(2, namespace.length() / 6))
        .sorted(Comparator.comparingInt(known -> Spelling.distance(namespace, known)))
        .limit(NEAR)
        .toList();
  }

  private Entry entry(Definition definition) {
    Optional<Header> header = Corpus.number(definition.file()).flatMap(corpus::header);
    CompiledSchema compiled = catalog.compile(definition);
    State state =
        !definition.isWellFormed()
            ? State.ILL_FORMED
            : compiled.isSound() ? State.COMPILES : State.BROKEN;
    int start =
        definition
            .listing()
            .span(definition.schema().start(), definition.schema().nameEnd())
            .start();
    return new Entry(
        definition.namespace(),
        definition.label(),
        header.flatMap(Header::title).map(title -> title.text()).orElse(""),
        header.flatMap(Header::status).map(Status::pageName).orElse(""),
        definition.file(),
        corpus.read(definition.file()).source().lines().position(start).line(),
        state,
        definition.text());
  }

  /**
   * Writes the best schema of each namespace to {@code folder}, with a catalog from namespaces to
   * files; returns the schemas that were left out because they are not well-formed.
   */
  List<Entry> write(Path folder) throws IOException {
    OutputFolder out = new OutputFolder(folder);
    DistinctNames names = new DistinctNames();
    List<Entry> left = new ArrayList<>();
    StringBuilder list =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">
            """);
    for (Entry entry : all()) {
      if (entry.state() == State.ILL_FORMED || entry.namespace().isEmpty()) {
        left.add(entry);
        continue;
      }
      String name = names.of(stem(entry.namespace()), ".xsd");
      String text = entry.text() + "\n";
      out.write(name, text.getBytes(StandardCharsets.UTF_8));
      list.append("  <uri name=\"")
          .append(escape(entry.namespace()))
          .append("\" uri=\"")
          .append(name)
          .append("\"/>\n");
    }
    list.append("</catalog>\n");
    out.write("catalog.xml", list.toString().getBytes(StandardCharsets.UTF_8));
    return left;
  }

  private static String stem(String namespace) {
    String plain = namespace.replaceFirst("^https?://", "").replaceAll("[^A-Za-z0-9.-]+", "-");
    String stem = plain.replaceAll("^[-.]+|[-.]+$", "");
    return stem.isEmpty() ? "schema" : stem.substring(0, Math.min(stem.length(), 100));
  }

  private static String escape(String value) {
    return value.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }
}
