package org.xeptools.rule;

import java.util.stream.Stream;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;

/** A rule on a document that also looks at other documents of its tree. */
public non-sealed interface CorpusRule extends Rule {
  /** The findings in {@code document}, one of {@code corpus}, in any order. */
  Stream<Finding> check(XepDocument document, Corpus corpus);
}
