package org.xeptools.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.xeptools.site.Series;
import org.xeptools.site.SeriesFormat;
import org.xeptools.workbench.UserError;
import org.xeptools.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code xep list}. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Lists the documents of a source tree, all or some.",
    footer = {"", "Example: xep list --status Proposed,Experimental --changed-since 2026-01-01"})
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

  @Option(
      names = "--today",
      paramLabel = "YYYY-MM-DD",
      description = "The day on which last calls run or are over (default: today).")
  private LocalDate today = LocalDate.now(ZoneOffset.UTC);

  @Mixin private ListFilter filter;

  @Override
  public Integer call() throws UserError {
    Series all = new Workbench().list(source, today);
    Series wanted = all.only(filter.in(all.infos()));
    spec.commandLine().getOut().print(format.write(wanted));
    return LeftOut.tell(spec, all.unreadable());
  }
}
