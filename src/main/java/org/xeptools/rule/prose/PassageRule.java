package org.xeptools.rule.prose;

import java.util.stream.Stream;
import org.xeptools.document.Passage;
import org.xeptools.document.Passage.Place;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.rule.DocumentRule;

/** A rule that looks at one passage at a time; what it finds in the revision history is a note. */
interface PassageRule extends DocumentRule {
  /** What breaks the rule in {@code passage}. */
  Stream<Finding> check(XepDocument document, Passage passage);

  @Override
  default Stream<Finding> check(XepDocument document) {
    return document.prose().passages().stream()
        .flatMap(
            passage -> {
              Stream<Finding> found = check(document, passage);
              return passage.place() == Place.HISTORY
                  ? found.map(finding -> finding.with(Severity.NOTE))
                  : found;
            });
  }
}
