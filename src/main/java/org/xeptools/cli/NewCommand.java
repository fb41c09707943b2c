package org.xeptools.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xeptools.workbench.Scaffold;
import org.xeptools.workbench.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code xep new}. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = "Writes a ProtoXEP to start from.",
    footer = {"", "Example: xep new standards-track -o inbox/tide-tables.xml"})
final class NewCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "KIND",
      description =
          "standards-track, informational, historical, humorous, procedural or sig-charter.")
  private String kind = "";

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "The file, which must not be there yet (default: standard output).")
  private @Nullable Path file;

  @Override
  public Integer call() throws UserError {
    PrintWriter out = spec.commandLine().getOut();
    String text = Scaffold.of(kind);
    Optional<Path> target = Optional.ofNullable(file);
    if (target.isEmpty()) {
      out.print(text);
    } else {
      Scaffold.write(text, target.get());
      spec.commandLine().getErr().println("Wrote " + target.get());
    }
    return Main.CLEAN;
  }
}
