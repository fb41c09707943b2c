package org.xeptools.rule.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.IsoDate;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;
import org.xeptools.document.xml.Element;
import org.xeptools.document.xml.MappedText;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.DocumentRule;

/** The vote that a revision speaks of is later than the revision, or long before it. */
final class MisdatedVote implements DocumentRule {
  private static final Pattern VOTE =
      Pattern.compile(
          "(?i)\\b(?:accept|approv|advance|move|vot)\\w{0,4}\\b[^.;]{0,60}"
              + "\\b(?:vot(?:e|ed|es|ing)|council|board)\\b[^.;]{0,40}?\\b(\\d{4}-\\d{2}-\\d{2})\\b");

  /** For other time zones. */
  private static final int GRACE = 1;

  private static final int LONG = 120;

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document.header().revisions().stream().flatMap(one -> judge(one).stream());
  }

  private Optional<Finding> judge(Revision revision) {
    if (revision.day().isEmpty() || revision.remark().isEmpty()) {
      return Optional.empty();
    }
    MappedText text = revision.remark().map(Element::text).orElseThrow();
    Matcher vote = VOTE.matcher(text.value());
    return vote.find()
        ? IsoDate.parse(vote.group(1)).flatMap(day -> judge(day, text, vote, revision))
        : Optional.empty();
  }

  private Optional<Finding> judge(LocalDate day, MappedText text, Matcher vote, Revision revision) {
    LocalDate revised = revision.day().orElseThrow();
    long days = ChronoUnit.DAYS.between(day, revised);
    if (-GRACE <= days && days <= LONG) {
      return Optional.empty();
    }
    Finding found =
        finding(
            text.span(vote.start(1), vote.end(1)),
            "the vote of "
                + day
                + " is "
                + Math.abs(days)
                + " days "
                + (days < 0 ? "after" : "before")
                + " the revision that speaks of it");
    Finding told =
        found.with(Note.at(revision.date().orElseThrow().span(), "The revision is of " + revised));
    return Optional.of(days < 0 ? told : told.with(milder()));
  }
}
