package org.xeptools.rule.change;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.IsoDate;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.Term;
import org.xeptools.rule.ChangeRule;

/** A new last call ends in the past or too soon. */
final class UntimelyLastCall implements ChangeRule {
  private static final int GRACE = 1;

  private final LocalDate today;

  public UntimelyLastCall(LocalDate today) {
    this.today = today;
  }

  @Override
  public Stream<Finding> check(Change change) {
    Optional<Header> now = change.now().map(XepDocument::header);
    if (change.before().isEmpty()
        || now.flatMap(Header::status).filter(s -> s == Status.PROPOSED).isEmpty()) {
      return Stream.empty();
    }
    List<String> before =
        change.old().stream()
            .flatMap(d -> d.header().lastCalls().stream())
            .map(Field::text)
            .toList();
    boolean opens = !change.oldStatus().equals(change.newStatus());
    return now.get().lastCalls().stream()
        .filter(end -> IsoDate.parse(end.text()).isPresent())
        .max(Comparator.comparing(Field::text))
        .filter(end -> opens || !before.contains(end.text()))
        .flatMap(end -> judge(end, opens, before.contains(end.text()), isDated(now.get())))
        .stream();
  }

  private Optional<Finding> judge(Field end, boolean opens, boolean known, boolean dated) {
    long days = ChronoUnit.DAYS.between(today, IsoDate.parse(end.text()).orElseThrow());
    if (days < 0) {
      String which = known ? "that of an earlier one" : "past";
      return Optional.of(
          finding(end.span(), "the last call opens, but its end " + end.text() + " is " + which));
    }
    return opens && !dated && days < Term.LAST_CALL.days() - GRACE
        ? Optional.of(
            finding(
                end.span(),
                "the last call ends in "
                    + days
                    + " days; it lasts at least "
                    + Term.LAST_CALL.days()))
        : Optional.empty();
  }

  /** A revision issues the last call; short-last-call counts from its date. */
  private static boolean isDated(Header header) {
    return header
        .lastRevision()
        .flatMap(Revision::remark)
        .filter(r -> r.text().value().toLowerCase(Locale.ROOT).contains("last call"))
        .isPresent();
  }
}
