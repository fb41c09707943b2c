package org.xeptools.rule;

import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;

/** A rule that judges a document in view of the others of its tree. */
public non-sealed interface CorpusRule extends Rule {
  /** What breaks the rule in {@code document}, one of {@code corpus}, in any order. */
  Stream<Finding> check(XepDocument document, Corpus corpus);
}
