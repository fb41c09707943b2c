package org.xeptools.rule;

import java.util.List;
import org.xeptools.document.ParseResult;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.finding.Suppressed;
import org.xeptools.source.XepSource;

/**
 * What was found in one file.
 *
 * @param read the file as read
 * @param findings what is wrong with it, in order of place
 * @param suppressed what would be wrong, had the document not allowed it
 * @param known what is wrong but stands in the baseline
 */
public record Verdict(
    ParseResult read, List<Finding> findings, List<Suppressed> suppressed, List<Finding> known) {
  public Verdict {
    findings = List.copyOf(findings);
    suppressed = List.copyOf(suppressed);
    known = List.copyOf(known);
  }

  /** A verdict with nothing suppressed. */
  public static Verdict of(ParseResult read, List<Finding> findings) {
    return new Verdict(read, findings, List.of(), List.of());
  }

  /** This with only those findings that {@code base}, of the document before, has not. */
  public Verdict since(Verdict base) {
    return new Verdict(read, Novelty.of(this, base), suppressed, known);
  }

  /** The file. */
  public XepSource source() {
    return read.source();
  }

  /** The number of findings of exactly {@code severity}. */
  public int count(Severity severity) {
    return (int) findings.stream().filter(f -> f.severity() == severity).count();
  }

  /** The nearest anchor above a finding: {@code #usecases}; "" in a file that is no document. */
  public String place(Finding finding) {
    return read.document().map(document -> document.placeOf(finding.span())).orElse("");
  }
}
