package org.xeptools.rule;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Header;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.lifecycle.Status;
import org.xeptools.rule.RuleInfo.Group;

/**
 * Adjusts the severity of findings to the state of the document; only this class does so.
 *
 * @param standing the standing of the document
 * @param pastStart the start of the published part of the revision history, which does not change
 *     any more
 * @param pastEnd the end of that part
 * @param changed true if a change is reviewed
 */
record Weight(Status.Standing standing, int pastStart, int pastEnd, boolean changed) {
  /** The time after which an unchanged ProtoXEP counts as historical. */
  private static final int YEARS = 2;

  /** The time in which a ProtoXEP with the short name of a published document may be a new one. */
  private static final int MONTHS = 6;

  static Weight of(XepDocument document, Corpus corpus, boolean changed, LocalDate today) {
    Status.Standing standing =
        document.header().status().map(Status::standing).orElse(Status.Standing.NEW);
    if (standing == Status.Standing.NEW) {
      boolean over = !changed && isOver(document, corpus, today);
      return new Weight(over ? Status.Standing.HISTORY : standing, 0, 0, changed);
    }
    List<Revision> past =
        document.header().revisions().stream()
            .skip(1) // the newest block can be fixed until the next version
            .filter(revision -> revision.element().entity().isEmpty())
            .toList();
    return past.isEmpty()
        ? new Weight(standing, 0, 0, changed)
        : new Weight(
            standing,
            past.get(0).element().span().start(),
            past.get(past.size() - 1).element().span().end(),
            changed);
  }

  /** True for a ProtoXEP that was accepted, or that has been in the inbox for years. */
  private static boolean isOver(XepDocument document, Corpus corpus, LocalDate today) {
    Header header = document.header();
    return corpus.isInInbox(document.source().path())
        && (corpus.stated().hasTitle(header)
            || (isOlder(header, Period.ofMonths(MONTHS), today)
                && corpus.stated().hasShortname(header))
            || isOlder(header, Period.ofYears(YEARS), today));
  }

  private static boolean isOlder(Header header, Period period, LocalDate today) {
    return header.revisions().stream()
        .flatMap(revision -> revision.day().stream())
        .max(LocalDate::compareTo)
        .filter(day -> day.plus(period).isBefore(today))
        .isPresent();
  }

  /** {@code finding} of {@code rule} with its severity in this document. */
  Finding weigh(Finding finding, RuleInfo rule) {
    Severities severities = rule.severities();
    boolean past =
        !severities.isSameEverywhere()
            && rule.group() != Group.HISTORY // these rules treat past revisions themselves
            && finding.span().start() >= pastStart
            && finding.span().end() <= pastEnd
            && pastEnd > 0;
    return finding.with(
        past ? Severity.NOTE : severities.weigh(finding.severity(), standing, changed));
  }
}
