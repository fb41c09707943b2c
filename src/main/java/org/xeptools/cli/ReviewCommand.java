package org.xeptools.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xeptools.report.Summary;
import org.xeptools.rule.Rules;
import org.xeptools.site.build.Progress;
import org.xeptools.workbench.ReviewFolder;
import org.xeptools.workbench.UserError;
import org.xeptools.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code xep review}. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Writes a change to look at: the changed documents with redlines, findings beside the"
            + " lines, and the changed pages of their PDFs.",
    footer = {
      "",
      "Exit codes: 0 written, 1 written and the change brings errors, 2 wrong use or unreadable"
          + " input.",
      "Example: xep review origin/main -o review"
    })
final class ReviewCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "REVISIONS",
      description =
          "BASE compares that revision with the working tree; BASE..HEAD compares two revisions.")
  private String revisions = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "DIR",
      description = "The source tree (default: this folder).")
  private Path source = Path.of("");

  @Option(
      names = "-o",
      paramLabel = "OUT",
      required = true,
      description = "The folder to write; an earlier review in it is replaced.")
  private Path target = Path.of("");

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "The title of the pull request, which must name the XEP.")
  private @Nullable String title;

  @Option(names = "--no-pdf", description = "Without pages of PDFs.")
  private boolean withoutPdf;

  @Option(
      names = "--today",
      paramLabel = "YYYY-MM-DD",
      description = "The date that deadlines are compared with (default: today).")
  private LocalDate today = LocalDate.now(ZoneOffset.UTC);

  @Override
  public Integer call() throws UserError {
    PrintWriter err = spec.commandLine().getErr();
    ReviewFolder review =
        new ReviewFolder(source, revisions, target, Optional.ofNullable(title), !withoutPdf);
    ReviewFolder.Result result = new Workbench().review(review, Rules.on(today), saying(err));
    err.println(result.sentence());
    err.println("Open " + target.resolve("index.html"));
    return Summary.of(result.verdicts()).errors() > 0 ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private static Progress saying(PrintWriter err) {
    return new Progress() {
      @Override
      public void step(Step step) {}

      @Override
      public void say(String sentence) {
        err.println("xep: " + sentence);
        err.flush();
      }
    };
  }
}
