package org.xeptools.site.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Listing;
import org.xeptools.document.xml.Element;
import org.xeptools.render.SchemaMark;
import org.xeptools.site.Entry;
import org.xeptools.site.Series;
import org.xeptools.xsd.CompileInputs;
import org.xeptools.xsd.Conformance;
import org.xeptools.xsd.Definition;
import org.xeptools.xsd.SchemaCatalog;

/** The schemas that the examples of the series are valid against, computed on demand. */
public final class ValidExamples {
  private final SchemaCatalog schemas;
  private final CompileInputs inputs;
  private final Map<String, String> pages;
  private final Set<String> published;

  /** The valid examples of {@code series}. */
  public ValidExamples(Series series) {
    this.schemas = SchemaCatalog.of(series.corpus());
    this.inputs = SchemaInputs.of(series);
    this.pages = NamespaceRegister.paths(NamespaceIndex.of(series));
    this.published = series.numbered().keySet();
  }

  /**
   * The schemas, of published documents and of its own document, that an example of {@code entry}
   * is valid against.
   */
  public Function<Element, List<SchemaMark>> marks(Entry entry) {
    Conformance conformance = new Conformance(entry.document(), schemas);
    Map<Element, Listing> listings = new HashMap<>();
    entry.document().listings().forEach(listing -> listings.put(listing.element(), listing));
    return example ->
        Optional.ofNullable(listings.get(example)).stream()
            .flatMap(listing -> conformance.of(listing).stream())
            .flatMap(definition -> mark(entry, definition).stream())
            .toList();
  }

  private Optional<SchemaMark> mark(Entry entry, Definition definition) {
    Optional<String> number = Corpus.number(definition.file()).filter(published::contains);
    boolean own = definition.file().equals(entry.info().file());
    return Optional.ofNullable(pages.get(definition.namespace()))
        .filter(page -> own || number.isPresent())
        .map(page -> new SchemaMark(number.map(n -> "XEP-" + n).orElse(""), page));
  }

  /** All inputs of the result for the examples of {@code entry}, for keys. */
  public List<String> inputs(Entry entry) {
    Conformance conformance = new Conformance(entry.document(), schemas);
    Set<String> namespaces = new TreeSet<>();
    for (Listing listing : entry.document().listings()) {
      if (Conformance.isWhole(listing)) {
        listing.xml().walk(element -> namespaces.add(element.namespace()));
      }
    }
    List<String> texts = new ArrayList<>();
    for (String namespace : namespaces) {
      conformance
          .definition(namespace)
          .ifPresent(
              definition -> {
                texts.add(mark(entry, definition).toString());
                texts.add(inputs.of(definition.input()));
              });
    }
    return texts;
  }
}
