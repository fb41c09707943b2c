package org.xeptools.act;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.xeptools.document.Header;
import org.xeptools.lifecycle.Approver;
import org.xeptools.lifecycle.XepType;

/**
 * What the Editor says about every act.
 *
 * @param today the day on which it is carried out
 * @param editor the Editor's initials: {@code dg}
 * @param approved the day of the vote, if there was one
 * @param minutes the address of the minutes of the vote, if it is given
 * @param remark the remark of the revision in place of the usual one
 * @param insists true to override what the process allows only by a decision of the approving body
 */
public record Terms(
    LocalDate today,
    String editor,
    Optional<LocalDate> approved,
    Optional<String> minutes,
    Optional<String> remark,
    boolean insists) {
  /** A vote that lies further back is probably a mistake. */
  private static final int MAX_DAYS = 120;

  /** The initials of a revision. */
  String initials() {
    return "XEP Editor (" + editor + ")";
  }

  /** Why the day of the vote of {@code body} cannot be right, if so. */
  Optional<String> faultOfVote(String body) {
    if (approved.isEmpty()) {
      return Optional.of("the " + body + "'s vote is missing: --approved YYYY-MM-DD");
    }
    LocalDate day = approved.get();
    long days = ChronoUnit.DAYS.between(day, today);
    if (days < 0) {
      return Optional.of("--approved: " + day + " is in the future");
    }
    return days > MAX_DAYS && !insists
        ? Optional.of(
            "--approved: " + day + " is " + days + " days back; say it again with --anyway")
        : Optional.empty();
  }

  /** {@code message} with what it says of the vote of {@code body}. */
  Message signed(Message message, String body) {
    if (approved.isEmpty()) {
      return message;
    }
    Message signed = message.with("Approved-By", body + " " + approved.get());
    return minutes.map(url -> signed.with("Minutes", url)).orElse(signed);
  }

  /** The body that decides on the document with {@code header}, for a sentence. */
  static String body(Header header) {
    Optional<Approver> named = header.approver();
    return named
        .or(
            () ->
                header
                    .type()
                    .map(XepType::approvers)
                    .filter(all -> all.size() == 1)
                    .map(all -> all.iterator().next()))
        .map(Approver::sourceName)
        .orElse("approving body");
  }
}
