package org.xeptools.lsp;

import java.util.List;
import org.xeptools.corpus.Corpus;
import org.xeptools.finding.Finding;
import org.xeptools.rule.Verdict;

/**
 * What was found in one version of a text.
 *
 * @param corpus the tree in which it was judged
 * @param declarations the faults of files of declarations that it met
 */
record Judgement(OpenText text, Corpus corpus, Verdict verdict, List<Finding> declarations) {
  Judgement {
    declarations = List.copyOf(declarations);
  }
}
