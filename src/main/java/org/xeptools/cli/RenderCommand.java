package org.xeptools.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.xeptools.report.Summary;
import org.xeptools.report.TextReporter;
import org.xeptools.rule.Rules;
import org.xeptools.rule.Verdict;
import org.xeptools.workbench.UserError;
import org.xeptools.workbench.Workbench;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What {@code xep html} and {@code xep pdf} share. */
abstract class RenderCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files, or folders for all of theirs; - is standard input.")
  private List<Path> files = List.of();

  @Mixin private Piped piped;

  @Option(
      names = "-o",
      paramLabel = "DIR",
      description = "Where to write; created if it is not there (default: this folder).")
  private Path folder = Path.of("");

  /** Renders and says what is wrong with the documents. */
  abstract List<Verdict> render(List<Path> paths, Path target) throws UserError;

  final Workbench workbench(List<Path> paths) throws UserError {
    return piped.workbench(paths);
  }

  @Override
  public Integer call() throws UserError {
    List<Verdict> verdicts = render(files, folder);
    return Outcome.print(verdicts, spec, terminal);
  }

  /** The end of a command that renders: findings of form, and the exit code. */
  static final class Outcome {
    private Outcome() {}

    static int print(List<Verdict> verdicts, CommandSpec spec, Terminal terminal) {
      Summary summary = Summary.of(verdicts);
      if (summary.errors() + summary.warnings() > 0) {
        spec.commandLine()
            .getOut()
            .print(
                new TextReporter(
                        Path.of(""),
                        Rules.on(LocalDate.now(ZoneOffset.UTC)),
                        terminal.style(),
                        terminal.width())
                    .report(verdicts));
      }
      return summary.errors() > 0 ? Main.FINDINGS : Main.CLEAN;
    }
  }
}
