package org.xeptools.rule.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.xeptools.document.Passage;
import org.xeptools.document.Passage.Place;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.rule.DocumentRule;

/** A rule on single passages; its findings in the revision history are notes. */
interface PassageRule extends DocumentRule {
  /** False if a quick test shows that the passage has no fault, as in most passages. */
  boolean concerns(Passage passage);

  /** The findings in {@code passage}. */
  Stream<Finding> check(XepDocument document, Passage passage);

  @Override
  default Stream<Finding> check(XepDocument document) {
    List<Finding> found = new ArrayList<>();
    for (Passage passage : document.prose().passages()) {
      if (concerns(passage)) {
        boolean past = passage.place() == Place.HISTORY;
        check(document, passage).forEach(f -> found.add(past ? f.with(Severity.NOTE) : f));
      }
    }
    return found.stream();
  }
}
