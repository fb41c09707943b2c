package org.xeptools.rule;

import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.xml.EntityList;
import org.xeptools.finding.Finding;

/** A rule that judges a tree's xep.ent in view of the tree's documents. */
public non-sealed interface EntityRule extends Rule {
  /** What breaks the rule in {@code list}, in any order, each at its severity. */
  Stream<Finding> check(EntityList list, Corpus corpus);
}
