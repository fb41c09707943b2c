package org.xeptools.rule.example;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** A time in an example looks like one of XEP-0082 and is none. */
public final class MalformedTimestamp implements DocumentRule {
  private static final Pattern TIME =
      Pattern.compile("(?<=[='\">])\\d{4}-\\d\\d?-\\d\\d?T[\\d:.]+(?:Z|[+-]\\d[\\d:]*)?(?=['\"<])");
  private static final Pattern PARTS =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)(?:\\.\\d+)?(?:Z|[+-]\\d\\d:\\d\\d)");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "malformed-timestamp",
        Group.EXAMPLE,
        Severity.WARNING,
        Bite.LIVING,
        "A time in an example is written as XEP-0082 says",
        Citation.xep("0082", "sect-profiles", "Date and Time Profiles"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    List<Finding> found = new ArrayList<>();
    for (Listing listing : document.listings()) {
      if (listing.isExample()) {
        Matcher time = TIME.matcher(listing.text().value());
        while (time.find()) {
          fault(time.group())
              .ifPresent(f -> found.add(finding(listing.span(time.start(), time.end()), f)));
        }
      }
    }
    return found.stream();
  }

  private static Optional<String> fault(String time) {
    Matcher parts = PARTS.matcher(time);
    if (!parts.matches()) {
      return Optional.of("'" + time + "' is no date and time of XEP-0082");
    }
    try {
      LocalDateTime.parse(parts.group(1));
    } catch (DateTimeParseException e) {
      return Optional.of("there is no time '" + time + "'");
    }
    return Optional.empty();
  }
}
