package org.xeptools.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.xeptools.finding.Severity;
import org.xeptools.report.JsonReporter;
import org.xeptools.report.Reporter;
import org.xeptools.report.TextReporter;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Rules;
import org.xeptools.rule.Verdict;
import org.xeptools.workbench.UserError;
import org.xeptools.workbench.Workbench;
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
    description = "Checks documents against the schema and the rules of the standards process.",
    footer = {"", "Example: xep check --fail-on warning inbox/tide-tables.xml"})
final class CheckCommand implements Callable<Integer> {

  /** The formats of a report. */
  enum Format {
    TEXT,
    JSON
  }

  @Spec private CommandSpec spec;
  @Mixin private Terminal terminal;

  @Parameters(
      paramLabel = "PATH",
      description = "Files, or folders for all of theirs, inbox included (default: this folder).")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: text).")
  private Format format = Format.TEXT;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = "Exit with 1 from error, warning or note on (default: error).")
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
      description = "Not these rules, by name or group.")
  private List<String> ignore = new ArrayList<>();

  @Option(
      names = "--today",
      paramLabel = "YYYY-MM-DD",
      description = "The day that periods are counted to (default: today).")
  private LocalDate today = LocalDate.now(ZoneOffset.UTC);

  @Override
  public Integer call() throws UserError {
    RuleSet rules = Selection.of(Rules.on(today), select, ignore);
    List<Verdict> verdicts =
        new Workbench().check(paths.isEmpty() ? List.of(Path.of("")) : paths, rules);
    spec.commandLine().getOut().print(reporter(rules).report(verdicts));
    boolean fails =
        verdicts.stream()
            .flatMap(v -> v.findings().stream())
            .anyMatch(f -> f.severity().atLeast(failOn));
    return fails ? Main.FINDINGS : Main.CLEAN;
  }

  private Reporter reporter(RuleSet rules) {
    Path here = Path.of("");
    return switch (format) {
      case TEXT -> new TextReporter(here, rules, terminal.style(), terminal.width());
      case JSON -> new JsonReporter(here, rules);
    };
  }
}
