package org.xeptools.rule;

import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;

/** A rule on a document alone. */
public non-sealed interface DocumentRule extends Rule {
  /** The findings in {@code document}, in any order. */
  Stream<Finding> check(XepDocument document);

  /**
   * True if faults in an entity of the tree's xep.ent are reported there, once, and not in each
   * document that uses it.
   */
  default boolean judgesEntities() {
    return false;
  }
}
