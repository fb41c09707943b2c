package org.xeptools.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.xeptools.corpus.FileNames;
import org.xeptools.report.Summary;
import org.xeptools.rule.Rules;
import org.xeptools.rule.Verdict;
import org.xeptools.workbench.Rendering;
import org.xeptools.workbench.UserError;
import org.xeptools.workbench.Workbench;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options and steps that {@code xep html}, {@code xep pdf} and {@code xep epub} share. */
abstract class RenderCommand implements Callable<Integer> {
  private static final String STANDARD_OUTPUT = "-";

  @Spec private CommandSpec spec;
  @Mixin private Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files, or folders for all documents in them; - is standard input.")
  private List<Path> files = List.of();

  @Mixin private Piped piped;

  @Option(
      names = "-o",
      paramLabel = "DIR",
      description =
          "The folder to write to, created if missing (default: this folder). For one document, -"
              + " writes the page alone to standard output.")
  private Path folder = Path.of("");

  /** The folder to write to, as the user names it. */
  final Path target() {
    return folder;
  }

  final List<Path> named() {
    return files;
  }

  final CommandSpec spec() {
    return spec;
  }

  final Terminal terminal() {
    return terminal;
  }

  /** The documents that {@code paths} name. */
  abstract Rendering rendering(List<Path> paths) throws UserError;

  final Workbench workbench(List<Path> paths) throws UserError {
    return piped.workbench(paths);
  }

  @Override
  public Integer call() throws UserError {
    PrintWriter err = spec.commandLine().getErr();
    if (folder.toString().equals(STANDARD_OUTPUT)) {
      return toStandardOutput(rendering(files), err);
    }
    List<Rendering.Page> pages = rendering(files).writeTo(folder);
    for (Rendering.Page page : pages) {
      if (page.content().isEmpty()) {
        noPage(page, err);
      } else if (page.renamed()) {
        boolean refused = !FileNames.isPortable(page.file());
        String reason =
            refused ? "since Windows does not allow its own name" : "since its own name is taken";
        err.println(page.file() + " is " + folder.resolve(page.name()) + ", " + reason);
      }
    }
    return Outcome.print(pages.stream().map(Rendering.Page::verdict).toList(), spec, terminal);
  }

  /** If the page goes to standard output, findings go to standard error. */
  private int toStandardOutput(Rendering rendering, PrintWriter err) throws UserError {
    if (rendering.size() != 1) {
      throw new UserError(
          "-o - is for one document, and " + rendering.size() + " are named; name a folder");
    }
    Rendering.Page page = rendering.only();
    int code = Outcome.print(List.of(page.verdict()), err, terminal);
    page.content().ifPresentOrElse(this::print, () -> noPage(page, err));
    return code;
  }

  private void print(byte[] content) {
    OutputWriter.write(content, spec.commandLine().getOut());
  }

  private static void noPage(Rendering.Page page, PrintWriter err) {
    if (!page.file().endsWith("sigs.yaml")) { // not a document; its findings are reported
      err.println(page.file() + " gave no page, since it cannot be read as a XEP");
    }
  }

  /** The end of a command that renders: findings of form, and the exit code. */
  static final class Outcome {
    private Outcome() {}

    static int print(List<Verdict> verdicts, CommandSpec spec, Terminal terminal) {
      return print(verdicts, spec.commandLine().getOut(), terminal);
    }

    static int print(List<Verdict> verdicts, PrintWriter to, Terminal terminal) {
      Summary summary = Summary.of(verdicts);
      if (summary.errors() + summary.warnings() > 0) {
        to.print(
            terminal
                .reporter(Path.of(""), Rules.on(LocalDate.now(ZoneOffset.UTC)))
                .report(verdicts));
      }
      return summary.errors() > 0 ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }
  }
}
