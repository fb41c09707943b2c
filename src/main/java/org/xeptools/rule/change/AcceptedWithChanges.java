package org.xeptools.rule.change;

import java.util.List;
import java.util.stream.Stream;
import org.xeptools.change.AcceptedRequirements;
import org.xeptools.change.Change;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.ChangeRule;

/** A ProtoXEP was published with other requirements than those that were voted on. */
final class AcceptedWithChanges implements ChangeRule {
  private static final int SHOWN = 5;
  private static final int LONGEST = 160;

  @Override
  public Stream<Finding> check(Change change) {
    AcceptedRequirements changes = AcceptedRequirements.of(change);
    return changes.isEmpty()
        ? Stream.empty()
        : change.now().flatMap(now -> now.header().number()).stream()
            .map(number -> told(finding(number.span(), message(change, changes)), change, changes));
  }

  private static String message(Change change, AcceptedRequirements changes) {
    int count = changes.count();
    return count
        + (count == 1 ? " requirement differs" : " requirements differ")
        + " from "
        + draft(change)
        + ", the text that was accepted";
  }

  private static String draft(Change change) {
    return change.base().name(change.before().orElseThrow());
  }

  private static Finding told(Finding finding, Change change, AcceptedRequirements changes) {
    Finding told = listed(listed(finding, "Now", changes.added()), "Gone", changes.gone());
    return told.with(
        Note.of(
            "xep redline "
                + draft(change)
                + " "
                + change.head().name(change.after().orElseThrow())
                + " shows all that changed"));
  }

  private static Finding listed(Finding finding, String what, List<String> texts) {
    Finding told = finding;
    for (String text : texts.subList(0, Math.min(SHOWN, texts.size()))) {
      told = told.with(Note.of(what + ": " + shortened(text)));
    }
    int more = texts.size() - SHOWN;
    return more > 0 ? told.with(Note.of(what + ": " + more + " more")) : told;
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST).stripTrailing() + "…";
  }
}
