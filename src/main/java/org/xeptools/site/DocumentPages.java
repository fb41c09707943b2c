package org.xeptools.site;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.xeptools.document.Kept;
import org.xeptools.document.XepDocument;
import org.xeptools.facts.Key;
import org.xeptools.render.Imprint;
import org.xeptools.render.Neighbors;
import org.xeptools.render.RenderContext;
import org.xeptools.render.Rendered;
import org.xeptools.render.Renderer;
import org.xeptools.render.SitePages;
import org.xeptools.site.build.Batch;
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

  /** What the pages of a series have in common. */
  private record Common(
      RenderContext context,
      Neighborhood around,
      Optional<ValidExamples> valid,
      SiteSettings settings) {

    static Common of(Series series, Surroundings surroundings) {
      SiteSettings settings = series.settings();
      return new Common(
          series.context(""),
          new Neighborhood(series, surroundings),
          settings.validity() ? Optional.of(new ValidExamples(series)) : Optional.empty(),
          settings);
    }

    /** The context of the page of {@code entry}. */
    RenderContext at(Entry entry) {
      return entry.info().accepted() ? context : context.below("../");
    }

    /** Its own history alone, for paper. */
    Neighbors past(Entry entry) {
      Neighbors all = around.of(entry);
      return Neighbors.of(all.own(), all.statuses());
    }
  }

  @Override
  public List<Task> tasks(Series series) {
    Common common = Common.of(series, Surroundings.of(series));
    return series.entries().parallelStream().flatMap(entry -> tasks(entry, common)).toList();
  }

  /** A batch for each document. */
  @Override
  public List<Batch> batches(Series series, SitePages stylesheets, SeriesOutline outline) {
    Kept kept = new Kept();
    Supplier<Common> common =
        () -> kept.get(Common.class, () -> Common.of(series, Surroundings.of(series, outline)));
    return series.entries().stream()
        .map(
            entry ->
                new Batch(
                    entry.info().page(),
                    outline.with(entry),
                    () -> tasks(entry, common.get()).toList()))
        .toList();
  }

  private Stream<Task> tasks(Entry entry, Common common) {
    return Stream.of(Optional.of(page(entry, common)), paper(entry, common), book(entry, common))
        .flatMap(Optional::stream);
  }

  @Override
  public Optional<Task> task(Series series, String path) {
    String base = path.replaceFirst("\\.(?:html|xml|pdf|epub)$", "");
    return series.entries().stream()
        .filter(entry -> entry.info().page().equals(base))
        .findFirst()
        .flatMap(entry -> task(entry, Common.of(series, Surroundings.of(series)), path));
  }

  private Optional<Task> task(Entry entry, Common common, String path) {
    if (path.endsWith(".epub")) {
      return book(entry, common);
    }
    return path.endsWith(".pdf")
        ? paper(entry, common)
        : Optional.of(page(entry, common)).filter(task -> task.paths().contains(path));
  }

  private Task page(Entry entry, Common common) {
    RenderContext here = common.at(entry).beside(common.around().of(entry));
    Optional<ValidExamples> valid = common.valid();
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
        entry.length(),
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
  private Optional<Task> book(Entry entry, Common common) {
    if (!common.settings().epub()) {
      return Optional.empty();
    }
    RenderContext here = common.at(entry).beside(common.past(entry));
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
            (long) entry.length() * EPUB_WEIGHT,
            Optional.of(entry.info().file()),
            () -> {
              Rendered rendered = epub.render(entry.document(), here.with(entry.schemas()));
              return new Task.Made(Map.of(path, rendered.content()), List.of());
            }));
  }

  private Optional<Task> paper(Entry entry, Common common) {
    return pdf.map(renderer -> paper(entry, renderer, common));
  }

  private static Task paper(Entry entry, Renderer renderer, Common common) {
    Imprint imprint = common.settings().imprint();
    Neighbors history = common.past(entry);
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
            .with(common.settings().paper().word())
            .text(),
        (long) entry.length() * PDF_WEIGHT,
        Optional.of(entry.info().file()),
        () -> {
          Rendered rendered =
              renderer.render(
                  entry.document(), RenderContext.alone().beside(history).under(imprint));
          return new Task.Made(Map.of(path, rendered.content()), rendered.problems());
        });
  }
}
