package org.xeptools.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.xeptools.workbench.RedlinePage;
import org.xeptools.workbench.UserError;
import org.xeptools.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code xep redline}. */
@Command(
    name = "redline",
    aliases = "diff",
    mixinStandardHelpOptions = true,
    description = "Shows on one HTML page what changed between two versions of a document.",
    footer = {
      "",
      "Examples: xep redline draft-old.xml draft.xml",
      "          xep redline v1.2:xep-0384.xml xep-0384.xml",
      "          xep redline HEAD~3:./xep-0384.xml HEAD:./xep-0384.xml -o changes.html",
      "A path after a revision starts at the repository's root; with ./ it starts at this folder."
    })
final class RedlineCommand implements Callable<Integer> {
  private static final String STANDARD_OUTPUT = "-";

  @Spec private CommandSpec spec;
  @Mixin private Terminal terminal;

  @Parameters(index = "0", paramLabel = "OLD", description = "A file, or GIT-REF:path.")
  private String old = "";

  @Parameters(index = "1", paramLabel = "NEW", description = "A file, or GIT-REF:path.")
  private String now = "";

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description =
          "The page, or a folder for it; - for standard output, without the files in assets/ that"
              + " it links to (default: named after the document and both versions, in this"
              + " folder).")
  private Path target = Path.of("");

  @Override
  public Integer call() throws UserError {
    RedlinePage redline = new Workbench().redline(old, now);
    if (redline.page().isEmpty()) {
      return RenderCommand.Outcome.print(redline.verdicts(), spec, terminal);
    }
    PrintWriter err = spec.commandLine().getErr();
    String count = redline.changes() == 1 ? "1 change" : redline.changes() + " changes";
    if (target.toString().equals(STANDARD_OUTPUT)) {
      String page = new String(redline.page().get(), StandardCharsets.UTF_8);
      spec.commandLine().getOut().print(page);
      err.println(redline.changes() == 0 ? "No changes" : count);
    } else {
      Path file = redline.write(target);
      err.println((redline.changes() == 0 ? "No changes" : count) + "; see " + file);
    }
    return ExitCode.CLEAN;
  }
}
