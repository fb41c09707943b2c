package org.xeptools.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xeptools.finding.Severity;
import org.xeptools.lifecycle.Status;
import org.xeptools.site.build.Built;
import org.xeptools.site.build.Progress;
import org.xeptools.workbench.SiteBuild;
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
  private @Nullable Path named;

  @Option(names = "--no-pdf", description = "Leave the PDFs out.")
  private boolean withoutPdf;

  @Option(
      names = "--no-attic",
      description = "Leave out old versions and what changed in them, even if git has them.")
  private boolean withoutAttic;

  @Option(
      names = "--clean",
      description = "Rebuild everything and reuse nothing of the last build.")
  private boolean clean;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many documents at a time (default: one per processor).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--today",
      paramLabel = "YYYY-MM-DD",
      description = "The date that deadlines are compared with (default: today).")
  private LocalDate today = LocalDate.now(ZoneOffset.UTC);

  @Override
  public Integer call() throws UserError {
    if (jobs < 1) {
      throw new UserError("--jobs takes a number of 1 or more");
    }
    long start = System.nanoTime();
    PrintWriter err = spec.commandLine().getErr();
    Path target = named == null ? SiteBuild.usualTarget() : named;
    SiteBuild build = new SiteBuild(source, target, !withoutPdf, !withoutAttic, today, clean);
    SiteBuild.Site site = new Workbench().build(build, jobs, progress(err));
    RenderCommand.Outcome.print(site.verdicts(), spec, terminal);
    site.remarks().forEach(err::println);
    err.println(summary(site, (System.nanoTime() - start) / 1e9));
    err.println("Open " + target.resolve("index.html"));
    return site.built().count(Severity.ERROR) > 0 ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private String summary(SiteBuild.Site site, double seconds) {
    Built built = site.built();
    String content =
        counted(built.accepted(), "XEP")
            + " and "
            + counted(built.inbox(), Status.PROTOXEP.pageName())
            + " as "
            + (withoutPdf ? "HTML and XML" : "HTML, PDF and XML");
    String extent =
        built.made() == 0
            ? "Nothing has changed: " + content
            : "Built "
                + content
                + (built.made() == built.tasks()
                    ? ""
                    : String.format(
                        Locale.ROOT, ", %d of %d parts rebuilt", built.made(), built.tasks()));
    long broken = built.unreadable();
    String faults =
        site.verdicts().isEmpty() && !built.findings().isEmpty()
            ? String.format(
                Locale.ROOT,
                "%nAs before: %s, %s (xep check lists them)",
                counted(built.count(Severity.ERROR), "error"),
                counted(built.count(Severity.WARNING), "warning"))
            : "";
    return String.format(
        Locale.ROOT,
        "%s in %.1f s%s%s",
        extent,
        seconds,
        broken == 0 ? "" : "; " + broken + " cannot be read and are left out",
        faults);
  }

  private static String counted(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static Progress progress(PrintWriter err) {
    Progress bar = Terminal.isTerminal("err") ? new ProgressBar(err) : Progress.NONE;
    return new Progress() {
      @Override
      public void step(Step step) {
        bar.step(step);
      }

      @Override
      public void say(String sentence) {
        err.println("xep: " + sentence);
        err.flush();
      }
    };
  }
}
