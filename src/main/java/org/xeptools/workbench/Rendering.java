package org.xeptools.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xeptools.document.ParseResult;
import org.xeptools.document.XepDocument;
import org.xeptools.output.DistinctNames;
import org.xeptools.output.OutputFolder;
import org.xeptools.render.RenderContext;
import org.xeptools.render.Rendered;
import org.xeptools.render.Renderer;
import org.xeptools.render.Schemas;
import org.xeptools.rule.Verdict;
import org.xeptools.workbench.Inputs.Input;

/** Renders single documents for {@code xep html} and {@code xep pdf}. */
public final class Rendering {
  /**
   * The result for a document.
   *
   * @param file the document
   * @param name the unique name of the output
   * @param renamed true if the name is not that of the document
   * @param verdict its findings
   * @param content the output; empty if the document cannot be read
   */
  public record Page(
      Path file, String name, boolean renamed, Verdict verdict, Optional<byte[]> content) {}

  /**
   * A document to render.
   *
   * @param schemas the files of its schemas; empty if their usual names are unique
   */
  private record Job(Input input, String name, boolean renamed, Optional<List<String>> schemas) {}

  private final Map<Input, Job> jobs = new LinkedHashMap<>();
  private final Renderer renderer;
  private final Map<String, byte[]> shared;
  private final Imprints imprints = new Imprints();

  Rendering(List<Input> inputs, String ending, Renderer renderer, Map<String, byte[]> shared)
      throws IOException {
    this.renderer = renderer;
    this.shared = shared;
    Map<Path, Input> once = new LinkedHashMap<>();
    for (Input input : inputs) {
      once.putIfAbsent(real(input.file()), input);
    }
    List<Input> documents = List.copyOf(once.values());
    boolean apart = Schemas.areApart(documents.stream().map(input -> input.file()).toList());
    // All documents may not fit into memory at once.
    List<List<String>> stems = apart ? List.of() : Workload.each(documents, Rendering::stems);
    DistinctNames names = new DistinctNames();
    shared.keySet().forEach(names::reserve);
    for (int i = 0; i < documents.size(); i++) {
      Input input = documents.get(i);
      String stem = String.valueOf(input.file().getFileName()).replaceFirst("\\.xml$", "");
      String name = names.of(stem, ending);
      Optional<List<String>> files =
          apart ? Optional.empty() : Optional.of(Schemas.paths(stems.get(i), names));
      jobs.put(input, new Job(input, name, !name.equals(stem + ending), files));
    }
  }

  private static List<String> stems(Input input) {
    return read(input).document().map(d -> Schemas.of(d).stems()).orElse(List.of());
  }

  /** The document, which is not kept: no other one needs more than its header. */
  private static ParseResult read(Input input) {
    ParseResult read = input.corpus().read(input.file());
    input.corpus().forget(input.file());
    return read;
  }

  /** A document from standard input does not have to exist as a file. */
  private static Path real(Path file) throws IOException {
    return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath().normalize();
  }

  /** The number of documents. */
  public int size() {
    return jobs.size();
  }

  /** Writes all output to {@code folder}, with the files that pages need. */
  public List<Page> writeTo(Path folder) throws UserError {
    OutputFolder output = new OutputFolder(folder);
    List<Page> pages =
        Workbench.attempt(
            () ->
                Workload.each(
                    List.copyOf(jobs.keySet()),
                    input -> write(Optional.ofNullable(jobs.get(input)).orElseThrow(), output)));
    return Workbench.attempt(
        () -> {
          for (Map.Entry<String, byte[]> file : shared.entrySet()) {
            output.write(file.getKey(), file.getValue());
          }
          return pages;
        });
  }

  private Page write(Job job, OutputFolder output) {
    Made made = make(job);
    try {
      if (made.page().content().isPresent()) {
        output.write(job.name(), made.page().content().get());
      }
      for (Map.Entry<String, String> file : made.beside().entrySet()) {
        output.write(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
      }
      return made.page();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page of the only document, without other files. */
  public Page only() throws UserError {
    return Workbench.attempt(() -> make(jobs.values().iterator().next()).page());
  }

  private record Made(Page page, Map<String, String> beside) {}

  private Made make(Job job) {
    ParseResult read = read(job.input());
    Optional<XepDocument> document = read.document();
    Path file = job.input().file();
    if (document.isEmpty()) {
      Verdict verdict = Workbench.verdict(read, List.of());
      Page none = new Page(file, job.name(), job.renamed(), verdict, Optional.empty());
      return new Made(none, Map.of());
    }
    RenderContext context =
        RenderContext.in(job.input().corpus()::header).under(imprints.of(job.input().corpus()));
    Schemas own = Schemas.of(document.get());
    Schemas schemas = job.schemas().map(own::called).orElse(own);
    Rendered rendered = renderer.render(document.get(), context.with(schemas));
    Verdict verdict = Workbench.verdict(read, rendered.problems());
    Page page = new Page(file, job.name(), job.renamed(), verdict, Optional.of(rendered.content()));
    return new Made(page, rendered.beside());
  }
}
