package org.xeptools.site;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.facts.Key;
import org.xeptools.render.Imprint;
import org.xeptools.render.Neighbors;
import org.xeptools.render.RenderContext;
import org.xeptools.render.Rendered;
import org.xeptools.render.Renderer;
import org.xeptools.site.build.Task;
import org.xeptools.site.index.ValidExamples;

/** Each document as HTML and XML and, if requested, as PDF and EPUB. */
public final class DocumentPages implements Part {
  /** The weight of a PDF, which takes many times as long as a page. */
  private static final int PDF_WEIGHT = 12;

  /** The weight of an EPUB. */
  private static final int EPUB_WEIGHT = 2;

  private final Renderer html;
  private final Renderer epub;
  private final Optional<Renderer> pdf;

  /** All renderers make equal bytes of equal input. */
  public DocumentPages(Renderer html, Renderer epub, Optional<Renderer> pdf) {
    this.html = html;
    this.epub = epub;
    this.pdf = pdf;
  }

  @Override
  public List<Task> tasks(Series series) {
    RenderContext context = series.context("");
    Neighborhood around = Neighborhood.of(series);
    Optional<ValidExamples> valid = valid(series);
    SiteSettings settings = series.settings();
    return series.entries().parallelStream()
        .flatMap(
            entry ->
                Stream.of(
                        Optional.of(page(entry, context, around, valid)),
                        pdf.map(renderer -> paper(entry, renderer, around, settings)),
                        book(entry, context, around, settings))
                    .flatMap(Optional::stream))
        .toList();
  }

  @Override
  public Optional<Task> task(Series series, String path) {
    String base = path.replaceFirst("\\.(?:html|xml|pdf|epub)$", "");
    Optional<Entry> entry =
        series.entries().stream().filter(e -> e.info().page().equals(base)).findFirst();
    if (path.endsWith(".epub")) {
      return entry.flatMap(
          e -> book(e, series.context(""), Neighborhood.of(series), series.settings()));
    }
    return path.endsWith(".pdf")
        ? entry.flatMap(
            e ->
                pdf.map(renderer -> paper(e, renderer, Neighborhood.of(series), series.settings())))
        : entry
            .map(e -> page(e, series.context(""), Neighborhood.of(series), valid(series)))
            .filter(task -> task.paths().contains(path));
  }

  private static Optional<ValidExamples> valid(Series series) {
    return series.settings().validity() ? Optional.of(new ValidExamples(series)) : Optional.empty();
  }

  private Task page(
      Entry entry, RenderContext context, Neighborhood around, Optional<ValidExamples> valid) {
    RenderContext here =
        (entry.info().accepted() ? context : context.below("../")).beside(around.of(entry));
    String base = entry.info().page();
    Path file = entry.info().file();
    Key key = Key.of("page").with(base).with(entry.digest());
    key.with(PageInputs.of(entry.gist().links(), here)).with(entry.schemaPaths());
    valid.ifPresent(v -> key.with("valid").with(v.inputs(entry)));
    List<String> paths = new ArrayList<>(List.of(base + ".html", base + ".xml"));
    paths.addAll(entry.schemaPaths());
    return new Task(
        base + ".html",
        paths,
        key.text(),
        entry.gist().length(),
        Optional.of(file),
        () -> {
          XepDocument document = entry.document();
          RenderContext own = here.with(entry.schemas());
          Rendered rendered =
              html.render(document, valid.map(v -> own.marking(v.marks(entry))).orElse(own));
          Map<String, byte[]> files = new HashMap<>();
          files.put(base + ".html", rendered.content());
          files.put(base + ".xml", document.bytes());
          rendered
              .beside()
              .forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
          return new Task.Made(files, rendered.problems());
        });
  }

  /** The document as a book, whose links to others lead to the site on the web. */
  private Optional<Task> book(
      Entry entry, RenderContext context, Neighborhood around, SiteSettings settings) {
    if (!settings.epub()) {
      return Optional.empty();
    }
    Neighbors all = around.of(entry);
    RenderContext here =
        (entry.info().accepted() ? context : context.below("../"))
            .beside(Neighbors.of(all.own(), all.statuses()));
    String path = entry.info().page() + ".epub";
    String epoch = String.valueOf(System.getenv("SOURCE_DATE_EPOCH"));
    return Optional.of(
        new Task(
            path,
            List.of(path),
            Key.of("book")
                .with(path)
                .with(entry.digest())
                .with(epoch)
                .with(PageInputs.of(entry.gist().links(), here))
                .text(),
            (long) entry.gist().length() * EPUB_WEIGHT,
            Optional.of(entry.info().file()),
            () -> {
              Rendered rendered = epub.render(entry.document(), here.with(entry.schemas()));
              return new Task.Made(Map.of(path, rendered.content()), List.of());
            }));
  }

  private static Task paper(
      Entry entry, Renderer renderer, Neighborhood around, SiteSettings settings) {
    Imprint imprint = settings.imprint();
    Neighbors all = around.of(entry);
    Neighbors history = Neighbors.of(all.own(), all.statuses());
    String path = entry.info().page() + ".pdf";
    String epoch = String.valueOf(System.getenv("SOURCE_DATE_EPOCH"));
    return new Task(
        path,
        List.of(path),
        Key.of("paper")
            .with(path)
            .with(entry.digest())
            .with(epoch)
            .with(history.toString())
            .with(imprint.toString())
            .with(settings.paper().word())
            .text(),
        (long) entry.gist().length() * PDF_WEIGHT,
        Optional.of(entry.info().file()),
        () -> {
          Rendered rendered =
              renderer.render(
                  entry.document(), RenderContext.alone().beside(history).under(imprint));
          return new Task.Made(Map.of(path, rendered.content()), rendered.problems());
        });
  }
}
