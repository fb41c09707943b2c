package org.xeptools.rule.change;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.rule.ChangeRule;
import org.xeptools.rule.Citation;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** A ProtoXEP was moved out of the inbox on acceptance instead of copied. */
final class InboxSourceGone implements ChangeRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "inbox-source-gone",
        Group.CHANGE,
        Severity.WARNING,
        Bite.ALL,
        "The inbox keeps the source of what is accepted",
        Citation.practice("Practice of the XMPP Extensions Editor"),
        "0.1.0");
  }

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
            .map(n -> finding(n.span(), "inbox/" + name + " is gone; the inbox keeps its source"));
  }
}
