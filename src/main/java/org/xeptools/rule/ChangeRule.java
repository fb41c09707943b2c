package org.xeptools.rule;

import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.finding.Finding;

/** A rule that judges what became of a document: its base against its head. */
public non-sealed interface ChangeRule extends Rule {
  /** What breaks the rule in {@code change}; places are in {@link Change#subject}. */
  Stream<Finding> check(Change change);
}
