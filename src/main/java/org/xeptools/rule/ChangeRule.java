package org.xeptools.rule;

import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.finding.Finding;

/** A rule about the change of a document from base to head. */
public non-sealed interface ChangeRule extends Rule {
  /** The findings in {@code change}; places are in {@link Change#subject}. */
  Stream<Finding> check(Change change);
}
