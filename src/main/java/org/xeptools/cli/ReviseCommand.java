package org.xeptools.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xeptools.act.EditorAct;
import org.xeptools.act.NewRevision;
import org.xeptools.act.Terms;
import org.xeptools.workbench.EditorDesk;
import org.xeptools.workbench.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code xep revise}. */
@Command(
    name = "revise",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Adds the revision that a changed document lacks.",
    footer = {
      "",
      "Exit codes: 0 done, or done before; 1 refused; 2 wrong use.",
      "Example: xep revise 0045 --since origin/main -m 'Clarify the order of occupants.'"
    })
final class ReviseCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "NNNN",
      description = "The numbers of documents, and the source tree's folder.")
  private List<String> words = new ArrayList<>();

  @Option(
      names = "-m",
      paramLabel = "TEXT",
      description = "The remark; several become a list (default: a first one from what changed).")
  private List<String> items = new ArrayList<>();

  @Option(
      names = "--step",
      paramLabel = "STEP",
      description =
          "patch, minor or major (default: patch if the change is editorial, else minor).")
  private NewRevision.@Nullable Rise step;

  @Option(
      names = "--since",
      paramLabel = "GIT-REF",
      description =
          "The state before the change (default: --base, or the branch that HEAD follows,"
              + " else HEAD).")
  private @Nullable String since;

  @Option(
      names = "--initials",
      paramLabel = "TEXT",
      description = "The initials of who made the change (default: yours as Editor).")
  private @Nullable String initials;

  @Option(names = "--squash", description = "Make one of several new revisions.")
  private boolean squash;

  @Option(names = "--redate", description = "Only date the newest revision today.")
  private boolean redate;

  @Mixin private ActOptions options;

  @Override
  public Integer call() throws UserError {
    ActOptions.Words named = ActOptions.Words.of(words);
    named.requireNumbersOnly();
    if (named.numbers().isEmpty()) {
      throw new UserError("no number is named; name one, as in xep revise 0045");
    }
    EditorDesk desk = options.desk(named.folder());
    named.require(desk);
    Terms terms = options.terms(desk, VoteOptions.NONE);
    String name = since != null ? since : desk.branch().orElse("HEAD");
    return desk.since(
        name,
        before -> {
          List<String> remark =
              items.isEmpty() ? terms.remark().map(List::of).orElse(List.of()) : items;
          List<EditorAct> acts =
              named.numbers().stream()
                  .<EditorAct>map(
                      number ->
                          new NewRevision(
                              number,
                              before,
                              name,
                              remark,
                              Optional.ofNullable(step),
                              squash,
                              redate,
                              Optional.ofNullable(initials),
                              terms))
                  .toList();
          return new ActRun(options, terminal, spec).run(desk, acts, false);
        });
  }
}
