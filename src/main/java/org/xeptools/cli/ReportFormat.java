package org.xeptools.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.xeptools.change.Triage;
import org.xeptools.finding.Severity;
import org.xeptools.report.GithubReporter;
import org.xeptools.report.JobSummary;
import org.xeptools.report.JsonReporter;
import org.xeptools.report.JunitReporter;
import org.xeptools.report.Reporter;
import org.xeptools.report.SarifReporter;
import org.xeptools.report.TriageText;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Verdict;
import org.xeptools.workbench.UserError;
import picocli.CommandLine.Option;

/** How a report is written. */
final class ReportFormat {
  /** The formats of a report. */
  enum Format {
    TEXT,
    JSON,
    SARIF,
    GITHUB,
    JUNIT
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json, sarif, github or junit (default: text).")
  private Format format = Format.TEXT;

  /**
   * @param failOn the least severity that counts as a failure, for formats that mark failures
   * @param triage what changed, if a change is judged
   */
  Reporter reporter(RuleSet rules, Severity failOn, Terminal terminal, List<Triage> triage) {
    Path here = Path.of("");
    return switch (format) {
      case TEXT -> {
        Reporter text = terminal.reporter(here, rules);
        yield verdicts -> text.report(verdicts) + TriageText.plain(triage);
      }
      case JSON -> new JsonReporter(here, rules, triage);
      case SARIF -> new SarifReporter(here, rules, BuildVersion.number());
      case GITHUB -> new GithubReporter(checkout(), rules);
      case JUNIT -> new JunitReporter(here, rules, failOn);
    };
  }

  /** GitHub shows ten annotations of each kind; its job summary takes the rest. */
  void writeJobSummary(RuleSet rules, List<Verdict> verdicts, List<Triage> triage)
      throws UserError {
    Optional<String> file = Optional.ofNullable(System.getenv("GITHUB_STEP_SUMMARY"));
    if (format != Format.GITHUB || file.isEmpty()) {
      return;
    }
    try {
      Files.writeString(
          Path.of(file.get()),
          new JobSummary(checkout(), rules).report(verdicts) + TriageText.markdown(triage),
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UserError(file.get() + " cannot be written; GITHUB_STEP_SUMMARY names it: " + e);
    }
  }

  /** GitHub names files from the root of the checkout, wherever the program was started. */
  private static Path checkout() {
    return Path.of(Optional.ofNullable(System.getenv("GITHUB_WORKSPACE")).orElse(""));
  }
}
