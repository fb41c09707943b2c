package org.xeptools.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.xeptools.site.Progress;
import org.xeptools.workbench.UserError;
import org.xeptools.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code xep build}. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    description = "Makes a web site of a source tree: every document as HTML, PDF and XML.",
    footer = {"", "Example: xep build -o public .", "  --no-pdf is ten times as fast."})
final class BuildCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Terminal terminal;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The source tree (default: xep-sources).")
  private Path source = Path.of("xep-sources");

  @Option(names = "-o", paramLabel = "DIR", description = "The site (default: target/site).")
  private Path target = Path.of("target", "site");

  @Option(names = "--no-pdf", description = "Leave the PDFs out.")
  private boolean withoutPdf;

  @Option(names = "--clean", description = "Build everything anew (so far, every build does).")
  @SuppressWarnings("UnusedVariable") // there is nothing yet that a build would keep
  private boolean clean;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many documents at a time (default: one a processor).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--today",
      paramLabel = "YYYY-MM-DD",
      description = "The day that periods are counted to (default: today).")
  private LocalDate today = LocalDate.now(ZoneOffset.UTC);

  @Override
  public Integer call() throws UserError {
    if (jobs < 1) {
      throw new UserError("--jobs takes a number from 1 on");
    }
    long start = System.nanoTime();
    PrintWriter err = spec.commandLine().getErr();
    Workbench.Site site =
        new Workbench().build(source, target, !withoutPdf, today, jobs, progress(err));
    int code = RenderCommand.Outcome.print(site.verdicts(), spec, terminal);
    long protos = site.series().stream().filter(xep -> !xep.accepted()).count();
    long accepted = site.series().size() - protos;
    int broken = site.verdicts().size() - site.series().size();
    err.printf(
        Locale.ROOT,
        "Built %d XEP%s and %d ProtoXEP%s as %s in %.1f s%s%nOpen %s%n",
        accepted,
        accepted == 1 ? "" : "s",
        protos,
        protos == 1 ? "" : "s",
        withoutPdf ? "HTML and XML" : "HTML, PDF and XML",
        (System.nanoTime() - start) / 1e9,
        broken == 0 ? "" : "; " + broken + " cannot be read and are left out",
        target.resolve("index.html"));
    return code;
  }

  private static Progress progress(PrintWriter err) {
    if (!Terminal.isTerminal("err")) {
      return Progress.NONE;
    }
    return (done, total, what) -> {
      String line = String.format(Locale.ROOT, "\r%d of %d  %-40.40s", done, total, what);
      err.print(done == total ? "\r" + " ".repeat(line.length()) + "\r" : line);
      err.flush();
    };
  }
}
