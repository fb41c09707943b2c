package org.xeptools.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.xeptools.site.requirement.RequirementFormat;
import org.xeptools.workbench.Demands;
import org.xeptools.workbench.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code xep requirements}. */
@Command(
    name = "requirements",
    mixinStandardHelpOptions = true,
    description = "Lists what documents require: each sentence with a keyword of RFC 2119.",
    footer = {"", "Example: xep requirements --format markdown xep-0381.xml > xep-0381.markdown"})
final class RequirementsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files, or folders for all documents in them; - is standard input.")
  private List<Path> files = List.of();

  @Mixin private Piped piped;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json, csv or markdown (a checklist) (default: text).")
  private RequirementFormat format = RequirementFormat.TEXT;

  @Override
  public Integer call() throws UserError {
    Demands demands = piped.workbench(files).requirements(files);
    spec.commandLine().getOut().print(format.write(demands.lists()));
    return LeftOut.tell(spec, demands.unreadable());
  }
}
