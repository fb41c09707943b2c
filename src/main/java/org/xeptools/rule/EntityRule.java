package org.xeptools.rule;

import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.xml.EntityList;
import org.xeptools.finding.Finding;

/** A rule on a tree's xep.ent that also looks at the tree's documents. */
public non-sealed interface EntityRule extends Rule {
  /** The findings in {@code list}, in any order, each with its final severity. */
  Stream<Finding> check(EntityList list, Corpus corpus);
}
