package org.xeptools.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xeptools.act.BaseFacts;
import org.xeptools.act.NextNumber;
import org.xeptools.act.Publication;
import org.xeptools.act.Terms;
import org.xeptools.workbench.EditorDesk;
import org.xeptools.workbench.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code xep accept}. */
@Command(
    name = "accept",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Publishes accepted ProtoXEPs: number, status, revision, entity.",
    footer = {
      "",
      "Exit codes: 0 done, or done before; 1 refused; 2 wrong use.",
      "Example: xep accept inbox/tide-tables.xml --approved 2026-06-24 --dry-run"
    })
final class AcceptCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "ProtoXEPs; several get consecutive numbers in this order.")
  private List<Path> files = new ArrayList<>();

  @Mixin private VoteOptions vote;

  @Option(
      names = "--number",
      paramLabel = "NNNN",
      description = "Refuse if the next number is another one, to repeat a plan.")
  private @Nullable Integer number;

  @Option(
      names = "--point-inbox",
      description = "Write into the ProtoXEP, which stays, where it was published.")
  private boolean points;

  @Mixin private ActOptions options;

  @Override
  public Integer call() throws UserError {
    EditorDesk desk = options.deskAround(files.get(0));
    List<Path> drafts = new ArrayList<>();
    for (Path file : files) {
      Path own = desk.tree().own(file);
      if (!desk.tree().isDocument(own)) {
        throw new UserError(
            file.equals(files.get(0))
                ? file + " is not a document of a tree itself; name the ProtoXEP, not a link to it"
                : file + " is not a document of the tree of " + files.get(0));
      }
      if (!drafts.contains(own)) {
        drafts.add(own);
      }
    }
    BaseFacts facts = desk.facts();
    int next = new NextNumber(desk.tree(), facts).number();
    if (number != null && number != next) {
      throw new UserError(
          String.format(Locale.ROOT, "the next number is %04d, not %04d; plan anew", next, number));
    }
    Terms terms = options.terms(desk, vote);
    return new ActRun(options, terminal, spec)
        .run(desk, Publication.of(drafts, desk.tree(), terms, facts, points), false);
  }
}
