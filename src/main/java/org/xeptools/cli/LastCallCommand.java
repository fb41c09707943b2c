package org.xeptools.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xeptools.act.EditorAct;
import org.xeptools.act.LastCallIssue;
import org.xeptools.act.Terms;
import org.xeptools.workbench.EditorDesk;
import org.xeptools.workbench.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code xep last-call}. */
@Command(
    name = "last-call",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Issues, extends or renews the last calls of documents.",
    footer = {
      "",
      "Exit codes: 0 done, or done before; 1 refused; 2 wrong use.",
      "Example: xep last-call 0478 --until 2026-07-14"
    })
final class LastCallCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "NNNN",
      description = "The numbers of documents, and the source tree's folder.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "--until",
      paramLabel = "YYYY-MM-DD",
      description = "The day on which it ends (default: 14 days from today).")
  private @Nullable LocalDate until;

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "The number of days from today, in place of --until.")
  private @Nullable Integer days;

  @Mixin private ActOptions options;

  @Override
  public Integer call() throws UserError {
    if (until != null && days != null) {
      throw new UserError("--until and --days say the same; use one of them");
    }
    ActOptions.Words named = ActOptions.Words.of(words);
    named.requireNumbersOnly();
    EditorDesk desk = options.desk(named.folder());
    named.require(desk);
    Terms terms = options.terms(desk, VoteOptions.NONE);
    Optional<LocalDate> end =
        Optional.ofNullable(until)
            .or(() -> Optional.ofNullable(days).map(options.today()::plusDays));
    List<EditorAct> acts =
        named.numbers().stream()
            .<EditorAct>map(number -> new LastCallIssue(number, end, terms))
            .toList();
    return new ActRun(options, terminal, spec).run(desk, acts, false);
  }
}
