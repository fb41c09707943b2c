package org.xeptools.report;

import java.util.List;
import java.util.function.ToIntFunction;
import org.xeptools.finding.Safety;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Verdict;

/**
 * Verdicts in numbers.
 *
 * @param files the number of checked documents
 * @param suppressed the findings that documents suppress
 * @param known the findings in the baseline
 * @param fixable the findings with a safe fix
 * @param fixableUnsafely the findings whose fix should be reviewed
 */
public record Summary(
    int files,
    int errors,
    int warnings,
    int notes,
    int suppressed,
    int known,
    int fixable,
    int fixableUnsafely) {
  /** The sums over {@code verdicts}. */
  public static Summary of(List<Verdict> verdicts) {
    return new Summary(
        sum(verdicts, v -> isDocument(v) ? 1 : 0),
        sum(verdicts, v -> v.count(Severity.ERROR)),
        sum(verdicts, v -> v.count(Severity.WARNING)),
        sum(verdicts, v -> v.count(Severity.NOTE)),
        sum(verdicts, v -> v.suppressed().size()),
        sum(verdicts, v -> v.known().size()),
        sum(verdicts, v -> fixes(v, Safety.SAFE)),
        sum(verdicts, v -> fixes(v, Safety.UNSAFE)));
  }

  /** False for a file of entities, which does not count as a document. */
  private static boolean isDocument(Verdict verdict) {
    return !verdict.source().path().toString().matches(".*\\.(?:ent|dtd)");
  }

  private static int sum(List<Verdict> verdicts, ToIntFunction<Verdict> part) {
    return verdicts.stream().mapToInt(part).sum();
  }

  private static int fixes(Verdict verdict, Safety safety) {
    return (int)
        verdict.findings().stream()
            .filter(f -> f.fix().filter(fix -> fix.safety() == safety).isPresent())
            .count();
  }

  /** {@code 17 documents: 1 error, 2 warnings, no notes; 3 suppressed}. */
  public String sentence() {
    StringBuilder sentence =
        new StringBuilder(count(files, "document"))
            .append(": ")
            .append(count(errors, "error"))
            .append(", ")
            .append(count(warnings, "warning"))
            .append(", ")
            .append(count(notes, "note"));
    if (suppressed > 0) {
      sentence.append("; ").append(suppressed).append(" suppressed");
    }
    if (known > 0) {
      sentence.append("; ").append(known).append(" in the baseline");
    }
    return sentence.toString();
  }

  /** What the fixes would do: {@code 4 can be fixed with --fix}; "" if there is nothing. */
  public String help() {
    String safe = fixable == 0 ? "" : fixable + " can be fixed with --fix";
    if (fixableUnsafely == 0) {
      return safe;
    }
    return safe.isEmpty()
        ? fixableUnsafely + " can be fixed with --unsafe-fixes; review the result"
        : safe + ", " + fixableUnsafely + " more with --unsafe-fixes";
  }

  private static String count(int count, String word) {
    return (count == 0 ? "no" : String.valueOf(count)) + " " + word + (count == 1 ? "" : "s");
  }
}
