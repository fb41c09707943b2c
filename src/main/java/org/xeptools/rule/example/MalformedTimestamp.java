package org.xeptools.rule.example;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;
import org.xeptools.source.SourceSpan;

/** A time in an example looks like one of XEP-0082 and is none. */
public final class MalformedTimestamp implements DocumentRule {
  /** A time as the whole of an attribute that is no id, or of an element. */
  private static final Pattern TIME =
      Pattern.compile(
          "(\\b(?!id=)[\\w:-]+=['\"]|>)(\\d{4}-\\d\\d?-\\d\\d?T\\d[\\d:.]*(?:Z|[+-]\\d[\\d:]*)?)(?=['\"<])");

  private static final Pattern PARTS =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)(?:\\.\\d+)?(?:Z|[+-]\\d\\d:\\d\\d)");

  /** Right but for its zone or its seconds. */
  private static final Pattern VAGUE =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT(?:\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?|\\d\\d:\\d\\dZ?)");

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
    List<SourceSpan> vague = new ArrayList<>();
    for (Listing listing : document.listings()) {
      Matcher time = TIME.matcher(listing.isExample() ? listing.text().value() : "");
      while (time.find()) {
        SourceSpan place = listing.span(time.start(2), time.end(2));
        String value = time.group(2);
        if (VAGUE.matcher(value).matches()) {
          vague.add(place);
        } else {
          fault(value).ifPresent(message -> found.add(finding(place, message)));
        }
      }
    }
    if (!vague.isEmpty()) {
      found.add(vague(vague, document));
    }
    return found.stream();
  }

  /** One finding a document: who leaves the zone out once does so everywhere, maybe by design. */
  private Finding vague(List<SourceSpan> places, XepDocument document) {
    String value = document.source().textOf(places.get(0));
    String lack = value.endsWith("Z") ? "seconds" : "time zone";
    boolean agreed = document.source().text().toLowerCase(Locale.ROOT).matches("(?s).*xep-?0082.*");
    Finding finding =
        finding(places.get(0), "'" + value + "' has no " + lack + " as XEP-0082 wants");
    Finding told =
        places.size() == 1
            ? finding
            : finding.with(Note.of("Times in this document without it: " + places.size()));
    return agreed ? told : told.with(Severity.NOTE);
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
