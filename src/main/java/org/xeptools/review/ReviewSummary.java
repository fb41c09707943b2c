package org.xeptools.review;

import java.util.List;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.report.MarkdownText;
import org.xeptools.rule.Verdict;

/** A review in short, as Markdown for the summary of a job. Nothing from the change is markup. */
final class ReviewSummary {
  /** GitHub refuses comments of more than 65,536 characters. Each part leaves room for the next. */
  private static final int MAX_DOCUMENTS = 30_000;

  private static final int MAX_FINDINGS = 50_000;
  private static final int MAX_LENGTH = 60_000;

  private static final int MAX_NAME = 120;
  private static final int MAX_MESSAGE = 400;
  private static final int MAX_FILES = 30;

  private final Reviewed reviewed;
  private final StringBuilder out = new StringBuilder();

  private ReviewSummary(Reviewed reviewed) {
    this.reviewed = reviewed;
  }

  static String of(Reviewed reviewed, ReviewParts parts) {
    ReviewSummary summary = new ReviewSummary(reviewed);
    summary.write(parts);
    return summary.out.toString();
  }

  private void write(ReviewParts parts) {
    out.append("## xep review\n\n**").append(reviewed.sentence()).append("**\n\n");
    rows(
        "| document | what | agreement of | findings | requirements |\n|---|---|---|---|---|\n",
        parts.documents().stream().map(this::row).toList(),
        "documents",
        MAX_DOCUMENTS);
    rows(
        "### New errors and warnings\n\n| | where | what | rule |\n|---|---|---|---|\n",
        reviewed.verdicts().stream()
            .flatMap(
                v ->
                    v.listed().stream()
                        .filter(f -> f.severity() != Severity.NOTE)
                        .map(f -> row(v, f)))
            .toList(),
        "findings",
        MAX_FINDINGS);
    rows(
        "### Other files\n\n",
        parts.others().stream()
            .limit(MAX_FILES)
            .map(f -> "- " + escaped(f.name()) + ": " + f.what() + "\n")
            .toList(),
        "files",
        MAX_LENGTH);
    int more = parts.others().size() - MAX_FILES;
    if (more > 0) {
      out.append("- ").append(more).append(" more\n");
    }
  }

  /** Writes as many rows as there is room for; never a part of one. */
  private void rows(String head, List<String> rows, String noun, int limit) {
    if (rows.isEmpty()) {
      return;
    }
    out.append(head);
    int left = rows.size();
    for (String row : rows) {
      if (out.length() + row.length() > limit) {
        out.append("\n").append(left).append(" more ").append(noun).append(" in the review\n");
        break;
      }
      out.append(row);
      left--;
    }
    out.append('\n');
  }

  private String row(DocumentReview document) {
    Verdict verdict = document.verdict();
    String title = document.triage().title();
    return "| "
        + escaped(document.name())
        + (title.isEmpty() ? "" : "<br>" + escaped(title))
        + " | "
        + MarkdownText.escaped(document.triage().what(), MAX_MESSAGE)
        + " | "
        + escaped(String.join(", ", document.triage().agreement()))
        + " | "
        + Reviewed.counts(List.of(verdict))
        + " | "
        + Demand.sentence(document.demands())
        + " |\n";
  }

  private String row(Verdict verdict, Finding finding) {
    boolean here = finding.span().file().equals(verdict.source().path());
    String line = here ? ":" + verdict.source().startOf(finding.span()).line() : "";
    return "| "
        + finding.severity().word()
        + " | "
        + escaped(reviewed.name(finding.span().file()))
        + line
        + " | "
        + MarkdownText.escaped(finding.message(), MAX_MESSAGE)
        + " | `"
        + finding.rule()
        + "` |\n";
  }

  private static String escaped(String text) {
    return MarkdownText.escaped(text, MAX_NAME);
  }
}
