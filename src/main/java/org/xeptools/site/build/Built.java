package org.xeptools.site.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;

/**
 * The result of a build.
 *
 * @param accepted how many published documents the site has
 * @param inbox how many ProtoXEPs
 * @param unreadable how many files hold no document, and are left out
 * @param made how many tasks were done; the others were kept from the last build
 * @param tasks how many there are
 * @param findings what is wrong with the form of documents, or could not be shown, by file
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
