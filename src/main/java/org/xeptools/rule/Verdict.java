package org.xeptools.rule;

import java.util.List;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.source.XepSource;

/**
 * What was found in one file.
 *
 * @param source the file
 * @param findings what is wrong with it, in order of place
 */
public record Verdict(XepSource source, List<Finding> findings) {
  public Verdict {
    findings = List.copyOf(findings);
  }

  /** The number of findings of exactly {@code severity}. */
  public int count(Severity severity) {
    return (int) findings.stream().filter(f -> f.severity() == severity).count();
  }
}
