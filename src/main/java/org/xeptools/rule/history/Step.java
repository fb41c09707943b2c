package org.xeptools.rule.history;

import java.util.ArrayList;
import java.util.List;
import org.xeptools.document.Header;
import org.xeptools.document.Revision;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.lifecycle.Version;

/**
 * Two adjacent revisions whose versions can be compared.
 *
 * @param upper the upper one, by custom the newer
 * @param lower the one below it
 * @param to the version of {@code upper}
 * @param from the version of {@code lower}
 */
record Step(Revision upper, Revision lower, Version to, Version from) {

  /** The steps of a history, the newest first. */
  static List<Step> of(Header header) {
    List<Step> steps = new ArrayList<>();
    for (int i = 1; i < header.revisions().size(); i++) {
      Revision upper = header.revisions().get(i - 1);
      Revision lower = header.revisions().get(i);
      if (upper.number().isPresent() && lower.number().isPresent()) {
        steps.add(new Step(upper, lower, upper.number().get(), lower.number().get()));
      }
    }
    return steps;
  }

  /** A fault of the newest revision has full severity; one of an older revision is a note. */
  static Finding weigh(Finding finding, Header header, Revision revision) {
    boolean newest = header.lastRevision().filter(revision::equals).isPresent();
    return newest ? finding : finding.with(Severity.NOTE);
  }
}
