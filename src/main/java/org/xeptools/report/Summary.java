package org.xeptools.report;

import java.util.List;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Verdict;

/**
 * Verdicts in numbers.
 *
 * @param files the files judged
 */
public record Summary(int files, int errors, int warnings, int notes) {
  /** The sums over {@code verdicts}. */
  public static Summary of(List<Verdict> verdicts) {
    return new Summary(
        verdicts.size(),
        sum(verdicts, Severity.ERROR),
        sum(verdicts, Severity.WARNING),
        sum(verdicts, Severity.NOTE));
  }

  private static int sum(List<Verdict> verdicts, Severity severity) {
    return verdicts.stream().mapToInt(v -> v.count(severity)).sum();
  }

  /** {@code 17 documents: 1 error, 2 warnings, no notes}. */
  public String sentence() {
    return count(files, "document")
        + ": "
        + count(errors, "error")
        + ", "
        + count(warnings, "warning")
        + ", "
        + count(notes, "note");
  }

  private static String count(int count, String word) {
    return (count == 0 ? "no" : String.valueOf(count)) + " " + word + (count == 1 ? "" : "s");
  }
}
