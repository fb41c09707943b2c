package org.xeptools.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xeptools.act.EditorAct;
import org.xeptools.act.StatusMove;
import org.xeptools.act.Terms;
import org.xeptools.lifecycle.Status;
import org.xeptools.source.Spelling;
import org.xeptools.workbench.EditorDesk;
import org.xeptools.workbench.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code xep move}. */
@Command(
    name = "move",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Moves published documents to another status.",
    footer = {
      "",
      "Exit codes: 0 done, or done before; 1 refused; 2 wrong use.",
      "Example: xep move 0388 stable --approved 2026-06-24"
    })
final class MoveCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "NNNN STATUS",
      description = "The numbers of documents, the new status, and the source tree's folder.")
  private List<String> words = new ArrayList<>();

  @Mixin private VoteOptions vote;

  @Option(
      names = "--because",
      paramLabel = "TEXT",
      description = "Why, a sentence that is added to the remark.")
  private @Nullable String because;

  @Option(
      names = "--by",
      paramLabel = "NNNN",
      split = ",",
      description = "With deprecated or obsolete: what replaces it; both documents say so.")
  private List<String> by = new ArrayList<>();

  @Option(
      names = "--expires",
      paramLabel = "YYYY-MM-DD",
      description = "With deprecated: the day on which it expires.")
  private @Nullable LocalDate expires;

  @Option(
      names = "--strict",
      description = "Refuse also what a Stable document should have and lacks.")
  private boolean strict;

  @Mixin private ActOptions options;

  @Override
  public Integer call() throws UserError {
    ActOptions.Words named = ActOptions.Words.of(words);
    Status status = status(named.others());
    if (named.numbers().isEmpty()) {
      throw new UserError("no number is named; name one, as in xep move 0045 stable");
    }
    List<String> successors = ActOptions.Words.of(by).numbers();
    if (ActOptions.Words.of(by).others().size() > 0) {
      throw new UserError("--by names a number, such as 0402");
    }
    boolean ends = status == Status.DEPRECATED || status == Status.OBSOLETE;
    if (!by.isEmpty() && !ends) {
      throw new UserError("--by is for documents that become deprecated or obsolete");
    }
    if (expires != null && status != Status.DEPRECATED) {
      throw new UserError("--expires is for documents that become deprecated");
    }
    EditorDesk desk = options.desk(named.folder());
    named.require(desk);
    ActOptions.Words.require(desk, successors);
    Terms terms = options.terms(desk, vote);
    List<EditorAct> acts =
        named.numbers().stream()
            .<EditorAct>map(
                number ->
                    new StatusMove(
                        number,
                        status,
                        Optional.ofNullable(because),
                        successors,
                        Optional.ofNullable(expires),
                        terms))
            .toList();
    return new ActRun(options, terminal, spec).run(desk, acts, strict);
  }

  /** The status that one word names, in small letters. */
  private static Status status(List<String> others) throws UserError {
    if (others.size() != 1) {
      throw new UserError(
          others.isEmpty()
              ? "the new status is missing; it is one of " + all()
              : "'" + others.get(0) + "' and '" + others.get(1) + "' cannot both be the status");
    }
    String word = others.get(0);
    Optional<Status> exact =
        targets().filter(status -> word(status).equals(word.toLowerCase(Locale.ROOT))).findFirst();
    return exact.orElseThrow(
        () ->
            new UserError(
                "'"
                    + word
                    + "' is no status to move to; "
                    + targets()
                        .map(MoveCommand::word)
                        .filter(name -> Spelling.isClose(name, word))
                        .min(Comparator.comparingInt(name -> Spelling.distance(name, word)))
                        .map(near -> "did you mean " + near + "?")
                        .orElse("it is one of " + all())));
  }

  /** A ProtoXEP is accepted, and a last call is issued, by commands of their own. */
  private static Stream<Status> targets() {
    return Arrays.stream(Status.values())
        .filter(status -> status != Status.PROTOXEP && status != Status.PROPOSED);
  }

  private static String word(Status status) {
    return status.pageName().toLowerCase(Locale.ROOT);
  }

  private static String all() {
    return targets().map(MoveCommand::word).collect(Collectors.joining(", "));
  }
}
