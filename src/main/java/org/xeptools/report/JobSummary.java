package org.xeptools.report;

import java.nio.file.Path;
import java.util.List;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Verdict;

/**
 * Findings as Markdown for the summary of a job, with a table for each document; notes are
 * collapsed.
 */
public final class JobSummary implements Reporter {
  /** GitHub refuses a summary of more than 1 MiB; this many rows stay well below it. */
  private static final int MAX_ROWS = 1_500;

  private final Path checkout;
  private final RuleSet rules;

  /**
   * @param checkout the folder that file names are relative to
   */
  public JobSummary(Path checkout, RuleSet rules) {
    this.checkout = checkout;
    this.rules = rules;
  }

  @Override
  public String report(List<Verdict> verdicts) {
    SourcePlaces places = new SourcePlaces(checkout, verdicts);
    Summary summary = Summary.of(verdicts);
    StringBuilder out = new StringBuilder("## xep check\n\n**");
    out.append(summary.sentence()).append("**\n\n");
    if (!summary.help().isEmpty()) {
      out.append(summary.help()).append(".\n\n");
    }
    int rows = 0;
    for (Verdict verdict : verdicts) {
      List<Finding> grave =
          verdict.findings().stream().filter(f -> f.severity() != Severity.NOTE).toList();
      List<Finding> notes =
          verdict.findings().stream().filter(f -> f.severity() == Severity.NOTE).toList();
      if (rows < MAX_ROWS && !verdict.findings().isEmpty()) {
        out.append("### ")
            .append(MarkdownText.escaped(places.name(verdict.source().path())))
            .append("\n\n");
        table(verdict, grave, MAX_ROWS - rows, out);
        if (!notes.isEmpty()) {
          out.append("<details><summary>").append(notes.size()).append(" notes</summary>\n\n");
          table(verdict, notes, MAX_ROWS - rows - grave.size(), out);
          out.append("</details>\n\n");
        }
      }
      rows += verdict.findings().size();
    }
    if (rows > MAX_ROWS) {
      out.append(rows - MAX_ROWS).append(" more; run `xep check` to see them all.\n");
    }
    return out.toString();
  }

  private void table(Verdict verdict, List<Finding> findings, int rows, StringBuilder out) {
    if (findings.isEmpty() || rows <= 0) {
      return;
    }
    out.append("| | line | what | rule |\n|---|---:|---|---|\n");
    findings.stream().limit(rows).forEach(finding -> row(verdict, finding, out));
    out.append('\n');
  }

  private void row(Verdict verdict, Finding finding, StringBuilder out) {
    out.append("| ")
        .append(finding.severity().word())
        .append(" | ")
        .append(verdict.source().startOf(finding.span()).line())
        .append(" | ")
        .append(MarkdownText.escaped(finding.message()))
        .append(" | `")
        .append(finding.rule())
        .append('`');
    rules.info(finding.rule()).map(RuleInfo::citation).ifPresent(c -> citation(c, out));
    out.append(" |\n");
  }

  private static void citation(Citation citation, StringBuilder out) {
    String text = MarkdownText.escaped(citation.text());
    out.append("<br>")
        .append(citation.url().isEmpty() ? text : "[" + text + "](" + citation.url() + ")");
  }
}
