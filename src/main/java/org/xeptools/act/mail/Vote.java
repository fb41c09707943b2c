package org.xeptools.act.mail;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.document.IsoDate;
import org.xeptools.lifecycle.Approver;

/**
 * The vote of a body on a document.
 *
 * @param minutes the address of the minutes, if it is known
 */
record Vote(Approver body, LocalDate day, Optional<String> minutes) {
  private static final Pattern TRAILER =
      Pattern.compile("(?m)^Approved-By: (Council|Board|Editor) (\\d{4}-\\d{2}-\\d{2})$");
  private static final Pattern MINUTES = Pattern.compile("(?m)^Minutes: (https?://[!-~]{1,500})$");
  private static final Pattern REMARK =
      Pattern.compile(
          "(?i)\\b(council|board)\\b[^.;]{0,60}\\b(?:vote|voted|approval|decision)\\b[^.;]{0,40}?"
              + "(\\d{4}-\\d{2}-\\d{2})"
              + "|\\bvote of (?:the )?(?:XMPP )?(council|board)\\b[^.;]{0,40}?(\\d{4}-\\d{2}-\\d{2})");

  /** The vote that the message of a commit names, or else {@code remark}. */
  static Optional<Vote> in(String message, String remark, LocalDate committed) {
    Matcher trailer = TRAILER.matcher(message);
    Optional<Vote> found =
        trailer.find()
            ? of(trailer.group(1), trailer.group(2)).map(vote -> vote.told(message))
            : inRemark(remark);
    return found.filter(vote -> !vote.day().isAfter(committed.plusDays(1)));
  }

  private Vote told(String message) {
    Matcher found = MINUTES.matcher(message);
    return found.find() ? new Vote(body, day, Optional.of(found.group(1))) : this;
  }

  private static Optional<Vote> inRemark(String remark) {
    Matcher said = REMARK.matcher(remark);
    if (!said.find()) {
      return Optional.empty();
    }
    return said.group(1) != null
        ? of(said.group(1), said.group(2))
        : of(said.group(3), said.group(4));
  }

  private static Optional<Vote> of(String body, String day) {
    String name =
        body.substring(0, 1).toUpperCase(Locale.ROOT) + body.substring(1).toLowerCase(Locale.ROOT);
    return IsoDate.parse(day)
        .flatMap(d -> Approver.of(name).map(a -> new Vote(a, d, Optional.empty())));
  }
}
