package org.xeptools.rule.change;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.finding.Finding;
import org.xeptools.rule.ChangeRule;

/** A ProtoXEP was moved out of the inbox on acceptance instead of copied. */
final class InboxSourceGone implements ChangeRule {
  @Override
  public Stream<Finding> check(Change change) {
    if (!change.isAcceptance() || change.now().isEmpty()) {
      return Stream.empty();
    }
    Path name = change.before().orElseThrow().getFileName();
    boolean kept = change.head().inbox().stream().anyMatch(file -> name.equals(file.getFileName()));
    return kept
        ? Stream.empty()
        : change.now().get().header().number().stream()
            .map(
                n ->
                    finding(
                        n.span(),
                        "inbox/"
                            + name
                            + " is gone; the inbox keeps the source of an accepted ProtoXEP"));
  }
}
