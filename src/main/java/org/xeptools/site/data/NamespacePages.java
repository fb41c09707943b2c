package org.xeptools.site.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.facts.Key;
import org.xeptools.render.SitePages;
import org.xeptools.site.Entry;
import org.xeptools.site.Page;
import org.xeptools.site.Part;
import org.xeptools.site.Series;
import org.xeptools.site.SeriesOutline;
import org.xeptools.site.SourceChanged;
import org.xeptools.site.build.Task;
import org.xeptools.site.index.KnownNamespace;
import org.xeptools.site.index.KnownNamespace.Schema;
import org.xeptools.site.index.NamespaceIndex;
import org.xeptools.site.index.NamespaceRegister;
import org.xeptools.site.index.SchemaInputs;
import org.xeptools.xsd.CompileInputs;
import org.xeptools.xsd.Definition;
import org.xeptools.xsd.SchemaCatalog;
import org.xeptools.xsd.SchemaInput;

/**
 * A page for each namespace of the series, and all of them as data. Slow work, colouring and
 * compilation, is done when a page is made, not when it is planned.
 */
public final class NamespacePages implements Part {
  static final String DATA = "namespaces.json";
  private static final String STYLESHEET = "namespace.xsl";

  private final SitePages stylesheets;

  NamespacePages(SitePages stylesheets) {
    this.stylesheets = stylesheets;
  }

  /** The namespace pages of {@code series}. */
  public static List<Page> all(Series series) {
    SortedMap<String, KnownNamespace> all = namespaces(series);
    NamespaceXml xml = new NamespaceXml(all);
    return all.values().stream().map(namespace -> page(namespace, xml, series)).toList();
  }

  private static SortedMap<String, KnownNamespace> namespaces(Series series) {
    return NamespaceRegister.of(series, NamespaceIndex.of(series));
  }

  @Override
  public String key(Series series, SeriesOutline outline) {
    return outline.key();
  }

  @Override
  public List<Task> tasks(Series series) {
    SortedMap<String, KnownNamespace> all = namespaces(series);
    NamespaceXml xml = new NamespaceXml(all);
    CompileInputs inputs = SchemaInputs.of(series);
    List<Task> tasks = new ArrayList<>();
    all.values().parallelStream()
        .map(namespace -> page(namespace, xml, inputs, series))
        .forEachOrdered(tasks::add);
    Key key = Key.of("namespaces");
    series.entries().forEach(entry -> key.with(entry.info().page()).with(entry.outline()));
    tasks.add(
        Task.file(
            DATA,
            key,
            all.size() * 1_000L,
            () -> NamespacesJson.write(all.values()).getBytes(StandardCharsets.UTF_8)));
    tasks.add(Task.resource("namespaces.schema.json", NamespacePages.class));
    return tasks;
  }

  private Task page(
      KnownNamespace namespace, NamespaceXml xml, CompileInputs inputs, Series series) {
    String seed =
        xml.write(
            namespace,
            (schema, definer, out) ->
                out.text(schema.listing().digest() + inputs.of(schemas(definer.entry()))));
    Key key = Key.of(STYLESHEET).with(seed).with(series.settings().imprint().onPages());
    return Task.file(
        namespace.path(),
        key,
        seed.length(),
        () -> page(namespace, xml, series).render(stylesheets));
  }

  private static Stream<SchemaInput> schemas(Entry entry) {
    return entry.gist().listings().stream().flatMap(listing -> listing.definitions().stream());
  }

  /** The page of {@code namespace}, one of those in {@code xml}. */
  private static Page page(KnownNamespace namespace, NamespaceXml xml, Series series) {
    SchemaCatalog catalog = SchemaCatalog.of(series.corpus());
    String content =
        xml.write(
            namespace,
            (schema, definer, out) -> {
              XepDocument document = definer.entry().document();
              Listing listing = listing(schema, definer.entry(), document);
              out.attribute("state", state(namespace.name(), listing, document, catalog));
              ColouredCode.write(listing.text().value().strip(), out);
            });
    return Page.of(series, namespace.path(), STYLESHEET, content);
  }

  private static Listing listing(Schema schema, Entry entry, XepDocument document) {
    int place = entry.gist().listings().indexOf(schema.listing());
    if (place >= document.listings().size()) {
      throw new SourceChanged(entry.info().file());
    }
    return document.listings().get(place);
  }

  /**
   * The words that say whether a processor accepts the schema of {@code namespace} in {@code
   * listing}; "" if that depends on schemas that the series does not have.
   */
  private static String state(
      String namespace, Listing listing, XepDocument document, SchemaCatalog catalog) {
    List<Definition> own = SchemaCatalog.in(document);
    String state = "";
    for (Definition definition : own) {
      if (definition.listing().equals(listing) && definition.namespace().equals(namespace)) {
        if (!definition.isWellFormed()) {
          return "ill-formed";
        }
        if (!catalog.faults(definition, own).isEmpty()) {
          return "refused";
        }
        state = catalog.compile(definition).isSound() ? "sound" : "";
      }
    }
    return state;
  }
}
