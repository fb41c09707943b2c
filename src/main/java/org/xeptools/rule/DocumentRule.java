package org.xeptools.rule;

import java.util.stream.Stream;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;

/** A rule that judges a document by itself. */
public non-sealed interface DocumentRule extends Rule {
  /** What breaks the rule in {@code document}, in any order. */
  Stream<Finding> check(XepDocument document);

  /**
   * True if what an entity of the tree's xep.ent brings is judged there, once, and not in each
   * document that uses it.
   */
  default boolean judgesEntities() {
    return false;
  }
}
