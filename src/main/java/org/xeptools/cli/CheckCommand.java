package org.xeptools.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xeptools.change.Triage;
import org.xeptools.finding.Severity;
import org.xeptools.report.Reporter;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Rules;
import org.xeptools.rule.Verdict;
import org.xeptools.workbench.BaselineFile;
import org.xeptools.workbench.Review;
import org.xeptools.workbench.UserError;
import org.xeptools.workbench.Workbench;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code xep check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Checks XEPs against the document type and the rules of the standards process.",
    footer = {
      "",
      "Exit codes: 0 clean, 1 findings at or above --fail-on, 2 wrong use or unreadable input.",
      "Example: xep check --fail-on warning xep-0381.xml"
    })
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Terminal terminal;

  @Parameters(
      paramLabel = "PATH",
      description =
          "Files, or folders for all documents in them, inbox included (default: this folder); -"
              + " is standard input.")
  private List<Path> paths = new ArrayList<>();

  @Mixin private Piped piped;

  @Mixin private ReportFormat format;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description =
          "Exit with 1 at this severity or above: error, warning or note (default: error).")
  private Severity failOn = Severity.ERROR;

  @Option(
      names = "--select",
      paramLabel = "RULE",
      split = ",",
      description = "Only these rules, by name or group.")
  private List<String> select = new ArrayList<>();

  @Option(
      names = "--ignore",
      paramLabel = "RULE",
      split = ",",
      description = "All rules but these, by name or group.")
  private List<String> ignore = new ArrayList<>();

  @Option(
      names = "--today",
      paramLabel = "YYYY-MM-DD",
      description = "The date that deadlines are compared with (default: today).")
  private LocalDate today = LocalDate.now(ZoneOffset.UTC);

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Leave out the findings that this file lists, and say which are gone.")
  private @Nullable Path baseline;

  @Option(
      names = "--baseline-root",
      paramLabel = "DIR",
      description =
          "The folder that the baseline's paths start from (default: the baseline's own).")
  private @Nullable Path baselineRoot;

  @Option(
      names = "--write-baseline",
      paramLabel = "FILE",
      description =
          "Write all findings to this file as known; with --baseline, the known ones that are"
              + " left.")
  private @Nullable Path written;

  @Option(
      names = "--since",
      paramLabel = "GIT-REF",
      description =
          "Report only what the files change for the worse since this revision; BASE..HEAD"
              + " compares two revisions.")
  private @Nullable String since;

  @Option(
      names = "--base",
      paramLabel = "GIT-REF",
      description =
          "With --since: the branch that others publish on, whose numbers are taken (default:"
              + " the revision, and the branch that HEAD follows).")
  private @Nullable String base;

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "With --since: the title of the pull request, which must name the XEP.")
  private @Nullable String title;

  @ArgGroup(exclusive = false)
  private Fixing fixing = new Fixing();

  @Override
  public Integer call() throws UserError {
    if (baselineRoot != null && baseline == null) {
      throw new UserError("--baseline-root needs --baseline");
    }
    if (title != null && since == null) {
      throw new UserError("--title needs --since");
    }
    if (base != null && since == null) {
      throw new UserError("--base needs --since");
    }
    RuleSet rules = Selection.of(Rules.on(today), select, ignore);
    List<Path> named = paths.isEmpty() ? List.of(Path.of("")) : paths;
    Judged judged = judge(named, rules);
    if (written != null && baseline == null) {
      int size = BaselineFile.write(written, judged.verdicts()).size();
      spec.commandLine()
          .getErr()
          .println(
              written + ": " + size + (size == 1 ? " finding is" : " findings are") + " known now");
      return ExitCode.CLEAN;
    }
    List<Verdict> left =
        baseline == null ? judged.verdicts() : beyondBaseline(baseline, judged.verdicts(), rules);
    if (!fixing.isDryRun()) {
      Reporter reporter = format.reporter(rules, failOn, terminal, judged.triage());
      boolean textIsOut = fixing.isWanted() && Piped.isIn(named);
      (textIsOut ? spec.commandLine().getErr() : spec.commandLine().getOut())
          .print(reporter.report(left));
      format.writeJobSummary(rules, left, judged.triage());
    }
    boolean fails =
        left.stream()
            .flatMap(v -> v.findings().stream())
            .anyMatch(f -> f.severity().atLeast(failOn));
    return fails ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  /** The verdicts and, if a change is judged, the triage of each document. */
  private record Judged(List<Verdict> verdicts, List<Triage> triage) {}

  private Judged judge(List<Path> named, RuleSet rules) throws UserError {
    if (fixing.isWanted() && since != null) {
      throw new UserError("--since and --fix cannot be used together; use one of them");
    }
    if (fixing.isWanted()) {
      return new Judged(
          fixing.run(piped.workbench(named), named, rules, spec, terminal), List.of());
    }
    Workbench workbench = piped.workbench(named);
    if (since == null) {
      return new Judged(workbench.check(named, rules), List.of());
    }
    List<Review> reviews =
        workbench.review(
            named, rules, since, Optional.ofNullable(base), Optional.ofNullable(title));
    return new Judged(
        reviews.stream().flatMap(review -> review.verdicts().stream()).toList(),
        reviews.stream().flatMap(review -> Triage.of(review.changes()).stream()).toList());
  }

  private List<Verdict> beyondBaseline(Path file, List<Verdict> verdicts, RuleSet rules)
      throws UserError {
    BaselineFile known =
        baselineRoot == null ? BaselineFile.read(file) : BaselineFile.read(file, baselineRoot);
    BaselineFile.Held held = known.hold(verdicts, rules);
    Gone.print(held.gone(), file, written != null, spec.commandLine().getErr());
    if (written != null) {
      known.shrink(held.gone());
    }
    return held.verdicts();
  }
}
