package org.xeptools.rule.change;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.lifecycle.Approver;
import org.xeptools.rule.ChangeRule;

/** An approved document changes, which needs the consent of its approving body. */
final class UnapprovedChange implements ChangeRule {
  private static final Pattern BODY = Pattern.compile("(?i)\\b(?:council|board)\\b");
  private static final Pattern CONSENT =
      Pattern.compile("(?i)\\b(?:approv|vot|agree|accept|decision|decided|per|instruct)\\w*");

  @Override
  public Stream<Finding> check(Change change) {
    return Update.of(change)
        .filter(update -> update.remainsApproved())
        .filter(update -> update.substance().touchesText() && !isAgreed(update))
        .filter(update -> NamespaceStep.of(update).noneMatch(NamespaceStep::isRaised))
        .flatMap(this::judge)
        .stream();
  }

  private Optional<Finding> judge(Update update) {
    Approver approver = update.old().header().approver().orElse(Approver.COUNCIL);
    if (approver == Approver.EDITOR) {
      return Optional.empty();
    }
    String status = update.now().header().status().orElseThrow().pageName();
    String body = approver.sourceName();
    boolean normative = update.substance().isNormative();
    Finding finding =
        finding(
                update.statusPlace(),
                normative
                    ? "the document is " + status + "; the " + body + " must agree to its change"
                    : "the document is "
                        + status
                        + "; unless its change is editorial, the "
                        + body
                        + " must agree")
            .with(Note.of("What changed: " + update.substance().reasons().get(0)));
    return Optional.of(normative ? finding : finding.with(milder()));
  }

  /** True if a new revision says that the body agreed. */
  private static boolean isAgreed(Update update) {
    return update.history().fresh().stream()
        .flatMap(revision -> revision.remark().stream())
        .anyMatch(remark -> isAgreement(remark.text().value()));
  }

  private static boolean isAgreement(String remark) {
    return BODY.matcher(remark).find() && CONSENT.matcher(remark).find();
  }
}
