package org.xeptools.site.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;

/**
 * The result of a build.
 *
 * @param accepted the number of published documents
 * @param inbox the number of ProtoXEPs
 * @param unreadable the number of files without a readable document, which are left out
 * @param made the number of tasks that were done; the results of others were kept
 * @param tasks the number of all tasks
 * @param findings the faults of form, and the parts that could not be shown, by file
 */
public record Built(
    int accepted,
    int inbox,
    int unreadable,
    int made,
    int tasks,
    Map<Path, List<Finding>> findings) {

  /** The number of findings of exactly {@code severity}. */
  public long count(Severity severity) {
    return findings.values().stream()
        .flatMap(List::stream)
        .filter(finding -> finding.severity() == severity)
        .count();
  }
}
