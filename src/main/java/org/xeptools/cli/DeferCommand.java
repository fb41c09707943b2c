package org.xeptools.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.xeptools.act.EditorAct;
import org.xeptools.act.StatusMove;
import org.xeptools.act.Terms;
import org.xeptools.workbench.EditorDesk;
import org.xeptools.workbench.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code xep defer}. */
@Command(
    name = "defer",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Defers documents on which nobody has worked for twelve months.",
    footer = {
      "",
      "Exit codes: 0 done, or done before; 1 refused; 2 wrong use.",
      "Example: xep defer --due --except 0373 --dry-run"
    })
final class DeferCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Terminal terminal;

  @Parameters(
      paramLabel = "NNNN",
      description = "The numbers of documents, and the source tree's folder.")
  private List<String> words = new ArrayList<>();

  @Option(names = "--due", description = "All documents whose twelve months are over.")
  private boolean due;

  @Option(
      names = "--except",
      paramLabel = "NNNN",
      split = ",",
      description = "With --due: not these, which are queued for advancement.")
  private List<String> except = new ArrayList<>();

  @Mixin private ActOptions options;

  @Override
  public Integer call() throws UserError {
    ActOptions.Words named = ActOptions.Words.of(words);
    named.requireNumbersOnly();
    if (due != named.numbers().isEmpty()) {
      throw new UserError("name numbers, or --due for all whose twelve months are over");
    }
    EditorDesk desk = options.desk(named.folder());
    named.require(desk);
    Terms terms = options.terms(desk, VoteOptions.NONE);
    List<String> numbers = due ? StatusMove.due(desk.tree(), options.today()) : named.numbers();
    List<String> kept = ActOptions.Words.of(except).numbers();
    List<EditorAct> acts =
        numbers.stream()
            .filter(number -> !kept.contains(number))
            .<EditorAct>map(number -> StatusMove.deferral(number, terms))
            .toList();
    if (acts.isEmpty()) {
      spec.commandLine().getErr().println("no document is due; nothing to do");
    }
    return new ActRun(options, terminal, spec).run(desk, acts, false);
  }
}
