package org.xeptools.rule.history;

import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** A revision stands above a newer one. */
public final class RevisionsOutOfOrder implements DocumentRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "revisions-out-of-order",
        Group.HISTORY,
        Severity.ERROR,
        Bite.ALL,
        "Revisions stand newest first",
        Citation.xep("0143", "format-metadata", "File Metadata"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return Step.of(document.header()).stream()
        .filter(step -> step.to().compareTo(step.from()) < 0)
        .map(this::reversed);
  }

  private Finding reversed(Step step) {
    Field upper = step.upper().version().orElseThrow();
    Field lower = step.lower().version().orElseThrow();
    return finding(
            upper.span(),
            "version "
                + upper.text()
                + " stands above "
                + lower.text()
                + ", the newest is expected first")
        .with(Note.at(lower.span(), "The newer revision stands here"));
  }
}
