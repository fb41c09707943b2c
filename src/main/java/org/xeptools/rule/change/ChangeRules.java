package org.xeptools.rule.change;

import java.time.LocalDate;
import java.util.List;
import org.xeptools.rule.Rule;

/** The rules of this group, in the order of `xep explain`. */
public final class ChangeRules {
  private ChangeRules() {}

  /** All of them; {@code today} is the day that deadlines are compared with. */
  public static List<Rule> on(LocalDate today) {
    return List.of(
        new IllegalTransition(),
        new MissingRevision(),
        new RevisionWithoutChange(),
        new VersionEditedInPlace(),
        new EditedRevision(),
        new WrongVersionStep(),
        new LoweredVersion(),
        new StaleRevisionDate(today),
        new DeferredWithSubstance(),
        new ProposedWithSubstance(),
        new UnapprovedChange(),
        new NamespaceVersionChanged(),
        new HalfBumpedNamespace(),
        new ExampleBrokenByChange(),
        new RemovedAnchor(),
        new NumberChanged(),
        new TypeChanged(),
        new ApproverChanged(),
        new AuthorDropped(),
        new UntimelyLastCall(today),
        new NumberOutOfTurn(),
        new AcceptedWithOtherStatus(),
        new AcceptedWithChanges(),
        new AcceptanceUnmarked(),
        new InboxSourceGone(),
        new DocumentRemoved(),
        NumberTaken.RULE,
        TitleCheck.UNNAMED_CHANGE,
        TitleCheck.MIXED_CHANGE);
  }
}
