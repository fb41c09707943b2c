package org.xeptools.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.xeptools.act.EntityRepair;
import org.xeptools.workbench.EditorDesk;
import org.xeptools.workbench.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code xep entity}. */
@Command(
    name = "entity",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Adds the entities that xep.ent lacks, and corrects wrong ones.",
    footer = {
      "",
      "Exit codes: 0 done, or done before; 1 refused; 2 wrong use.",
      "Example: xep entity 0515"
    })
final class EntityCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Terminal terminal;

  @Parameters(
      paramLabel = "NNNN",
      description = "The numbers of documents (default: all), and the source tree's folder.")
  private List<String> words = new ArrayList<>();

  @Mixin private ActOptions options;

  @Override
  public Integer call() throws UserError {
    ActOptions.Words named = ActOptions.Words.of(words);
    named.requireNumbersOnly();
    EditorDesk desk = options.desk(named.folder());
    named.require(desk);
    return new ActRun(options, terminal, spec)
        .run(desk, List.of(new EntityRepair(named.numbers())), false);
  }
}
