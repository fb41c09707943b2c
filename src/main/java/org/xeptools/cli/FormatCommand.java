package org.xeptools.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.xeptools.report.CodeFrame;
import org.xeptools.report.UnifiedDiff;
import org.xeptools.workbench.FormattedDocument;
import org.xeptools.workbench.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code xep format}. */
@Command(
    name = "format",
    mixinStandardHelpOptions = true,
    description = "Corrects the layout of documents: indentation, line breaks and blank lines.",
    footer = {
      "",
      "Words, listings, comments and attributes stay as they are written.",
      "Exit codes: 0 done, 1 --check found a file that would change, 2 a file cannot be formatted.",
      "Example: xep format --diff inbox/tide-tables.xml"
    })
final class FormatCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Files, or folders for all documents in them; - is standard input, whose text goes to"
              + " standard output.")
  private List<Path> paths = new ArrayList<>();

  @Mixin private Piped piped;

  @Option(
      names = "--check",
      description = "Change nothing: name the files that would change, and exit with 1.")
  private boolean check;

  @Option(names = "--diff", description = "Change nothing: print what would change, as a diff.")
  private boolean diff;

  @Override
  public Integer call() throws UserError {
    boolean isPiped = Piped.isIn(paths);
    boolean looks = check || diff;
    if (isPiped && paths.size() > 1 && !looks) {
      throw new UserError("standard input goes to standard output; name - alone");
    }
    List<FormattedDocument> documents = piped.workbench(paths).format(paths, !isPiped && !looks);
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    for (FormattedDocument document : documents) {
      document
          .obstacle()
          .map(why -> CodeFrame.visible(why) + "; it was not changed")
          .ifPresent(err::println);
    }
    List<FormattedDocument> changed =
        documents.stream().filter(FormattedDocument::changes).toList();
    if (diff) {
      UnifiedDiff changes = new UnifiedDiff(Path.of(""), terminal.style());
      changed.forEach(
          document -> out.print(changes.of(document.before(), document.after(), document.edits())));
    } else if (check) {
      changed.forEach(document -> out.println(document.before().path()));
    } else if (isPiped && documents.get(0).obstacle().isEmpty()) {
      out.print(documents.get(0).after().text());
    }
    if (!isPiped || looks) {
      err.println(summary(documents, changed.size(), looks));
    }
    if (documents.stream().anyMatch(document -> document.obstacle().isPresent())) {
      return ExitCode.WRONG_USE;
    }
    return check && !changed.isEmpty() ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  /** {@code formatted 2 of 7 documents}. */
  private static String summary(List<FormattedDocument> documents, int changed, boolean looks) {
    int all = documents.size();
    return (looks ? "would format " : "formatted ")
        + changed
        + " of "
        + all
        + (all == 1 ? " document" : " documents");
  }
}
