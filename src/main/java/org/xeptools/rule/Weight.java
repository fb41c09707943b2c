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
 * How much a finding weighs by the document it is in: severity by lifecycle is decided here only.
 *
 * @param standing what kind of document it is
 * @param pastStart the start of the published part of the history, which stays as it is
 * @param pastEnd where it ends
 * @param changed whether a change is judged
 */
record Weight(Status.Standing standing, int pastStart, int pastEnd, boolean changed) {
  /** After so long a ProtoXEP that nobody has touched is history. */
  private static final int YEARS = 2;

  /** Until then a ProtoXEP with the short name of another document may be a new one. */
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
            .skip(1) // the newest can be mended until the next
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

  /** A ProtoXEP that was accepted, or that has lain in the inbox for years. */
  private static boolean isOver(XepDocument document, Corpus corpus, LocalDate today) {
    Header header = document.header();
    return corpus.isInInbox(document.source().path())
        && (corpus.hasTitle(header)
            || (isOlder(header, Period.ofMonths(MONTHS), today) && corpus.hasShortname(header))
            || isOlder(header, Period.ofYears(YEARS), today));
  }

  private static boolean isOlder(Header header, Period period, LocalDate today) {
    return header.revisions().stream()
        .flatMap(revision -> revision.day().stream())
        .max(LocalDate::compareTo)
        .filter(day -> day.plus(period).isBefore(today))
        .isPresent();
  }

  /** {@code finding} of {@code rule} at the severity that it has here. */
  Finding weigh(Finding finding, RuleInfo rule) {
    Severities severities = rule.severities();
    boolean past =
        !severities.isSameEverywhere()
            && rule.group() != Group.HISTORY // these rules know themselves what is past
            && finding.span().start() >= pastStart
            && finding.span().end() <= pastEnd
            && pastEnd > 0;
    return finding.with(
        past ? Severity.NOTE : severities.weigh(finding.severity(), standing, changed));
  }
}
