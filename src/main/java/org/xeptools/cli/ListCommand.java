package org.xeptools.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.xeptools.site.SeriesFormat;
import org.xeptools.workbench.UserError;
import org.xeptools.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code xep list}. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists the documents of a source tree.",
    footer = {"", "Example: xep list --format csv > xeps.csv"})
final class ListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The source tree (default: this folder).")
  private Path source = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table, xml (xeplist.xml), json or csv (default: table).")
  private SeriesFormat format = SeriesFormat.TABLE;

  @Override
  public Integer call() throws UserError {
    spec.commandLine().getOut().print(format.write(new Workbench().list(source)));
    return ExitCode.CLEAN;
  }
}
