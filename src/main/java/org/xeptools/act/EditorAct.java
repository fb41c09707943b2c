package org.xeptools.act;

import org.xeptools.corpus.Corpus;

/** One step of the process that an Editor carries out in the sources; a class for each. */
public sealed interface EditorAct
    permits Publication, EntityRepair, LastCallIssue, StatusMove, NewRevision {
  /** The document that it is about, for people: {@code XEP-0478}, {@code inbox/tides.xml}. */
  String subject();

  /** What it does to {@code tree}; pure, so that a plan can be shown, checked or thrown away. */
  Outcome plan(Corpus tree);

  /** The state that the result is compared with, when it is checked; {@code tree} for most acts. */
  default Corpus since(Corpus tree) {
    return tree;
  }
}
