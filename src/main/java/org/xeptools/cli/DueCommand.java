package org.xeptools.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.xeptools.due.Due;
import org.xeptools.due.DueFormat;
import org.xeptools.workbench.UserError;
import org.xeptools.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code xep due}. */
@Command(
    name = "due",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Lists what is due: last calls, votes, deferrals and other terms.",
    footer = {"", "Example: xep due --format ics > last-calls.ics"})
final class DueCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The source tree (default: this folder).")
  private Path source = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "table, json, ics (the last calls as a calendar) or github (the text of an issue)"
              + " (default: table).")
  private DueFormat format = DueFormat.TABLE;

  @Option(
      names = "--today",
      paramLabel = "YYYY-MM-DD",
      description = "The day to look at (default: today).")
  private LocalDate today = LocalDate.now(ZoneOffset.UTC);

  @Mixin private Terminal terminal;

  @Override
  public Integer call() throws UserError {
    Due due = new Workbench().due(source, today);
    spec.commandLine().getOut().print(format.write(due, terminal.style(), terminal.width()));
    return LeftOut.tell(spec, due.unreadable());
  }
}
