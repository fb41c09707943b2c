package org.xeptools.site.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.xeptools.facts.Key;
import org.xeptools.render.SitePages;
import org.xeptools.site.Page;
import org.xeptools.site.Part;
import org.xeptools.site.Series;
import org.xeptools.site.build.Task;
import org.xeptools.site.index.KnownNamespace;
import org.xeptools.site.index.KnownNamespace.Definer;
import org.xeptools.site.index.KnownNamespace.Schema;
import org.xeptools.site.index.NamespaceIndex;
import org.xeptools.site.index.NamespaceRegister;
import org.xeptools.xsd.CompileInputs;
import org.xeptools.xsd.Definition;
import org.xeptools.xsd.SchemaCatalog;

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
  public List<Task> tasks(Series series) {
    SortedMap<String, KnownNamespace> all = namespaces(series);
    NamespaceXml xml = new NamespaceXml(all);
    CompileInputs inputs = new CompileInputs(SchemaCatalog.ofRead(series.corpus()));
    List<Task> tasks = new ArrayList<>();
    all.values().parallelStream()
        .map(namespace -> page(namespace, xml, inputs, series))
        .forEachOrdered(tasks::add);
    Key key = Key.of("namespaces");
    series.entries().forEach(entry -> key.with(entry.info().page()).with(entry.digest()));
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
                out.text(schema.text() + inputs.of(definer.entry().document())));
    Key key = Key.of(STYLESHEET).with(seed).with(series.settings().imprint().onPages());
    return Task.file(
        namespace.path(),
        key,
        seed.length(),
        () -> page(namespace, xml, series).render(stylesheets));
  }

  /** The page of {@code namespace}, one of those in {@code xml}. */
  private static Page page(KnownNamespace namespace, NamespaceXml xml, Series series) {
    SchemaCatalog catalog = SchemaCatalog.ofRead(series.corpus());
    String content =
        xml.write(
            namespace,
            (schema, definer, out) -> {
              out.attribute("state", state(schema, definer, catalog));
              ColouredCode.write(schema.text(), out);
            });
    return Page.of(series, namespace.path(), STYLESHEET, content);
  }

  /**
   * The words that say whether a processor accepts a schema; "" if that depends on schemas that the
   * series does not have.
   */
  private static String state(Schema schema, Definer definer, SchemaCatalog catalog) {
    List<Definition> own = SchemaCatalog.in(definer.entry().document());
    String state = "";
    for (Definition definition : schema.definitions()) {
      if (!definition.isWellFormed()) {
        return "ill-formed";
      }
      if (!catalog.faults(definition, own).isEmpty()) {
        return "refused";
      }
      state = catalog.compile(definition).isSound() ? "sound" : "";
    }
    return state;
  }
}
