package org.xeptools.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.xeptools.document.XepReader;
import org.xeptools.finding.Finding;

/** Prints documents from a command line: {@code PdfTrial OUT-FOLDER FILE…}, on two threads. */
final class PdfTrial {
  private PdfTrial() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Path out = Files.createDirectories(Path.of(args[0]));
    List<Path> files =
        Arrays.stream(args)
            .skip(1)
            .map(Path::of)
            .sorted(Comparator.comparing(f -> -f.toFile().length()))
            .toList();
    PdfRenderer renderer = new PdfRenderer(Stylesheets.ofProgram());
    XepReader reader = new XepReader();
    ExecutorService pool = Executors.newFixedThreadPool(Integer.getInteger("threads", 2));
    for (Path file : files) {
      pool.execute(() -> print(reader, renderer, file, out));
    }
    pool.shutdown();
    pool.awaitTermination(1, TimeUnit.HOURS);
    System.out.printf("%d files in %d ms%n", files.size(), (System.nanoTime() - start) / 1_000_000);
  }

  private static void print(XepReader reader, PdfRenderer renderer, Path file, Path out) {
    try {
      reader
          .read(file)
          .document()
          .ifPresent(
              document -> {
                Rendered rendered = renderer.render(document, RenderContext.alone());
                Path target = out.resolve(file.getFileName().toString().replace(".xml", ".pdf"));
                try {
                  Files.write(target, rendered.content());
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
                for (Finding finding : rendered.problems()) {
                  System.out.printf(
                      "%s %s: %s %s %s%n",
                      file.getFileName(),
                      document.source().startOf(finding.span()),
                      finding.rule(),
                      finding.message(),
                      finding.notes().stream().limit(1).map(n -> n.message()).toList());
                }
              });
    } catch (RuntimeException | IOException e) {
      System.out.println(file + " FAILED " + e);
      e.printStackTrace(System.out);
    }
  }
}
