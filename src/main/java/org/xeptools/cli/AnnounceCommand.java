package org.xeptools.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xeptools.act.mail.EventKind;
import org.xeptools.act.mail.Mailing;
import org.xeptools.report.CodeFrame;
import org.xeptools.workbench.Announcing;
import org.xeptools.workbench.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code xep announce}. */
@Command(
    name = "announce",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Writes mails about what happened to documents between two revisions. It sends none.",
    footer = {"", "Example: xep announce origin/main~5..origin/main -o mails"})
final class AnnounceCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "REVISIONS",
      description = "BASE for what came after that revision; BASE..HEAD for what came up to HEAD.")
  private @Nullable String revisions;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "DIR",
      description = "The source tree (default: this folder).")
  private @Nullable Path source;

  @Option(
      names = "-o",
      paramLabel = "OUT",
      description = "A folder for a file of each mail, and a mail box; else all go to the output.")
  private @Nullable Path target;

  @Option(
      names = "--from",
      paramLabel = "ADDRESS",
      description = "The sender (default: the one in announce.yaml).")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "ROLE=ADDRESS",
      description = "The address of a role (default: the one in announce.yaml).")
  private Map<String, String> roles = Map.of();

  @Option(
      names = "--also",
      split = ",",
      paramLabel = "EVENT",
      description = "Announce these events, too: returned, proto-updated.")
  private List<String> also = List.of();

  @Option(names = "--no-editorial", description = "No mails about versions with editorial changes.")
  private boolean withoutEditorial;

  @Option(
      names = "--call-for-experience",
      paramLabel = "NNNN",
      description = "Write the Call for Experience for this XEP instead.")
  private @Nullable String experience;

  @Option(
      names = "--until",
      paramLabel = "YYYY-MM-DD",
      description = "The last day of the Call for Experience.")
  private @Nullable LocalDate until;

  @Option(
      names = "--today",
      paramLabel = "YYYY-MM-DD",
      description = "The day of the Call for Experience (default: today).")
  private LocalDate today = LocalDate.now(ZoneOffset.UTC);

  @Override
  public Integer call() throws UserError {
    Mailing mailing = experience == null ? range() : experience(experience);
    PrintWriter err = spec.commandLine().getErr();
    int count = mailing.letters().size();
    if (target == null) {
      spec.commandLine().getOut().print(Announcing.box(mailing));
    } else {
      Announcing.write(mailing, target);
      err.println(count + (count == 1 ? " mail is in " : " mails are in ") + target);
    }
    if (!mailing.silent().isEmpty()) {
      err.println("Not announced:");
      mailing.silent().forEach(line -> err.println("  " + CodeFrame.visible(line)));
    }
    return ExitCode.CLEAN;
  }

  private Mailing range() throws UserError {
    if (revisions == null) {
      throw new UserError("name a range of revisions, such as origin/main~5..origin/main");
    }
    return announcing(Optional.ofNullable(source).orElse(Path.of(""))).mails(revisions);
  }

  private Mailing experience(String number) throws UserError {
    if (until == null) {
      throw new UserError("say until when experience is asked for: --until YYYY-MM-DD");
    }
    if (!number.matches("\\d{4}")) {
      throw new UserError("'" + number + "' is not a number such as 0198");
    }
    if (source != null) {
      throw new UserError("a Call for Experience has no revisions; name only the source tree");
    }
    return announcing(Path.of(Optional.ofNullable(revisions).orElse("")))
        .callForExperience(number, until, today);
  }

  private Announcing announcing(Path tree) throws UserError {
    Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
    for (String word : also) {
      kinds.add(
          EventKind.of(word)
              .filter(EventKind.ON_DEMAND::contains)
              .orElseThrow(
                  () ->
                      new UserError(
                          "'" + word + "' cannot be added; returned and proto-updated can")));
    }
    return new Announcing(tree, Optional.ofNullable(from), roles, kinds, !withoutEditorial);
  }
}
