package org.xeptools.rule.header;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.IsoDate;
import org.xeptools.document.LastCall;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.Term;
import org.xeptools.rule.DocumentRule;

/** A last call ends too soon after the revision that announced it. */
final class ShortLastCall implements DocumentRule {
  /** Remarks that issue a last call, not those that answer comments made during one. */
  private static final Pattern ISSUED =
      Pattern.compile(
          "\\b(issu|start|beg[ia]n|announc|open)\\w*\\s+(\\w+\\s+){0,3}last\\s+call"
              + "|\\blast\\s+call\\s+(was\\s+|is\\s+)?(issued|started|begun|announced|opened)"
              + "|\\bstatus\\s+(\\w+\\s+){0,4}proposed\\b",
          Pattern.CASE_INSENSITIVE);

  @Override
  public Stream<Finding> check(XepDocument document) {
    Header header = document.header();
    if (header.status().filter(s -> s == Status.PROPOSED).isEmpty()) {
      return Stream.empty();
    }
    return LastCall.newest(header).stream().flatMap(call -> announcement(header, call).stream());
  }

  /** Checks the length from the newest revision that announces the last call. */
  private Optional<Finding> announcement(Header header, Field end) {
    LocalDate last = IsoDate.parse(end.text()).orElseThrow();
    return header.revisions().stream()
        .filter(ShortLastCall::announces)
        .filter(revision -> revision.day().isPresent())
        .findFirst()
        .flatMap(revision -> judge(revision.date().orElseThrow(), end, last));
  }

  private Optional<Finding> judge(Field issued, Field end, LocalDate last) {
    long days = ChronoUnit.DAYS.between(IsoDate.parse(issued.text()).orElseThrow(), last);
    if (days >= Term.LAST_CALL.days()) {
      return Optional.empty();
    }
    String message =
        days < 0
            ? "the last call ends on " + last + ", before its issue on " + issued.text()
            : "the last call ends "
                + days
                + " days after its issue; it lasts at least "
                + Term.LAST_CALL.days();
    return Optional.of(
        finding(end.span(), message).with(Note.at(issued.span(), "It was issued here")));
  }

  private static boolean announces(Revision revision) {
    return revision.remark().filter(r -> ISSUED.matcher(r.text().value()).find()).isPresent();
  }
}
