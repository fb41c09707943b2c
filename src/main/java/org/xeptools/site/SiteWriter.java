package org.xeptools.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.xeptools.document.Header;
import org.xeptools.document.XepReader;
import org.xeptools.finding.Finding;
import org.xeptools.render.Assets;
import org.xeptools.render.IndexPage;
import org.xeptools.render.RenderContext;
import org.xeptools.render.Rendered;
import org.xeptools.render.Renderer;

/** Writes a site: aside first, then moved to its place as a whole. */
public final class SiteWriter {
  private static final List<String> DECLARATIONS = List.of("xep.ent", "xep.dtd");

  private final Renderer html;
  private final Optional<Renderer> pdf;
  private final IndexPage index;
  private final int jobs;
  private final Progress progress;

  /**
   * @param pdf absent for a site without PDFs
   * @param jobs how many documents are rendered at a time
   */
  public SiteWriter(
      Renderer html, Optional<Renderer> pdf, IndexPage index, int jobs, Progress progress) {
    this.html = html;
    this.pdf = pdf;
    this.index = index;
    this.jobs = jobs;
    this.progress = progress;
  }

  /**
   * Writes the site of {@code plan}, whose sources are in {@code folder}, to {@code target}, which
   * is replaced if it is a site of ours.
   *
   * @return what could not be rendered as it should, by file
   * @throws IOException if the machine does not let us; {@code target} is then as it was
   */
  public Map<Path, List<Finding>> write(SitePlan plan, Path folder, Path target)
      throws IOException {
    Replacement site = Replacement.of(target);
    try {
      Map<Path, List<Finding>> problems = pages(plan, site.folder());
      series(plan, folder, site.folder());
      site.commit();
      return problems;
    } finally {
      site.discard();
    }
  }

  private Map<Path, List<Finding>> pages(SitePlan plan, Path folder) throws IOException {
    Files.createDirectories(folder.resolve("inbox"));
    Map<String, Header> headers =
        plan.pages().stream()
            .filter(page -> page.info().accepted())
            .collect(
                Collectors.toMap(
                    page -> page.info().number(), page -> page.document().header(), (a, b) -> a));
    RenderContext context =
        new RenderContext(
            plan.series().stream()
                .filter(XepInfo::accepted)
                .map(XepInfo::number)
                .collect(Collectors.toSet()),
            "",
            number -> Optional.ofNullable(headers.get(number)));
    AtomicInteger done = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(jobs);
    try {
      Map<Path, Future<List<Finding>>> running = new TreeMap<>();
      for (SitePlan.Page page : plan.pages()) {
        running.put(
            page.info().file(),
            threads.submit(
                () -> {
                  List<Finding> problems = page(page, folder, context);
                  progress.step(done.incrementAndGet(), plan.pages().size(), page.info().name());
                  return problems;
                }));
      }
      Map<Path, List<Finding>> problems = new TreeMap<>();
      for (Map.Entry<Path, Future<List<Finding>>> page : running.entrySet()) {
        problems.put(page.getKey(), outcome(page.getValue()));
      }
      return problems;
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<Finding> outcome(Future<List<Finding>> page) throws IOException {
    try {
      return page.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private List<Finding> page(SitePlan.Page page, Path folder, RenderContext context)
      throws IOException {
    RenderContext here = page.info().accepted() ? context : context.below("../");
    Path base = folder.resolve(page.info().page());
    Rendered rendered = html.render(page.document(), here);
    List<Finding> problems = new ArrayList<>(rendered.problems());
    Files.write(withEnding(base, ".html"), rendered.content());
    for (Map.Entry<String, String> file : rendered.beside().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    Files.write(withEnding(base, ".xml"), Files.readAllBytes(page.info().file()));
    if (pdf.isPresent()) {
      Rendered paper = pdf.get().render(page.document(), RenderContext.alone());
      paper.problems().stream().filter(f -> !problems.contains(f)).forEach(problems::add);
      Files.write(withEnding(base, ".pdf"), paper.content());
    }
    return problems;
  }

  private static Path withEnding(Path base, String ending) {
    return base.resolveSibling(base.getFileName() + ending);
  }

  private void series(SitePlan plan, Path source, Path folder) throws IOException {
    String list = SeriesFormat.XML.write(plan.series());
    Files.writeString(folder.resolve("xeplist.xml"), list);
    Files.writeString(folder.resolve("xeps.json"), SeriesFormat.JSON.write(plan.series()));
    Files.write(folder.resolve("index.html"), index.write(list, pdf.isPresent()));
    Assets.copyTo(folder);
    for (String name : DECLARATIONS) {
      Optional<Path> file = new XepReader().declarations().find(source.resolve("xep.xml"), name);
      if (file.isPresent()) {
        Files.write(folder.resolve(name), Files.readAllBytes(file.get()));
      }
    }
  }
}
