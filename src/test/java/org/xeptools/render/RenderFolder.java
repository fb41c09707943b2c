package org.xeptools.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.xeptools.document.XepReader;

/** Writes the pages of a source tree to a folder, for what judges pages from outside. */
public final class RenderFolder {
  private RenderFolder() {}

  /** Arguments: the folder of the sources, the folder of the pages. */
  public static void main(String[] args) throws Exception {
    Path from = Path.of(args[0]).toAbsolutePath().normalize();
    Path to = Path.of(args[1]).toAbsolutePath().normalize();
    List<Path> sources;
    try (Stream<Path> all = Files.walk(from, 2)) {
      sources =
          all.filter(f -> f.toString().endsWith(".xml"))
              .sorted(Comparator.comparingLong((Path f) -> f.toFile().length()).reversed())
              .toList();
    }
    long start = System.nanoTime();
    XepReader reader = new XepReader();
    HtmlRenderer renderer = new HtmlRenderer(Stylesheets.ofProgram());
    AtomicInteger pages = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    for (Path source : sources) {
      threads.execute(
          () -> {
            Path page = to.resolve(from.relativize(source).toString().replaceFirst("xml$", "html"));
            if (write(reader, renderer, source, page)) {
              pages.incrementAndGet();
            }
          });
    }
    threads.shutdown();
    while (!threads.awaitTermination(1, java.util.concurrent.TimeUnit.MINUTES)) {}
    System.out.printf("%d pages in %d ms%n", pages.get(), (System.nanoTime() - start) / 1_000_000);
    Files.createDirectories(to.resolve("assets"));
    try (var css = Stylesheets.class.getResourceAsStream("/templates/assets/xep.css")) {
      Files.write(to.resolve("assets/xep.css"), css.readAllBytes());
    }
  }

  private static boolean write(XepReader reader, HtmlRenderer renderer, Path source, Path page) {
    try {
      var document = reader.read(source).document();
      if (document.isEmpty()) {
        System.out.println("no document: " + source);
        return false;
      }
      boolean inbox = source.getParent().endsWith("inbox");
      Rendered rendered =
          renderer.render(document.get(), RenderContext.alone().below(inbox ? "../" : ""));
      rendered.problems().forEach(p -> System.out.println(source + ": " + p.message()));
      Files.createDirectories(page.getParent());
      Files.write(page, rendered.content());
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      System.out.println("FAILED " + source + ": " + e + " / " + e.getCause());
      return false;
    }
  }
}
