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
import org.xeptools.document.listing.XmlAttribute;
import org.xeptools.document.listing.XmlElement;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.SourceSpan;

/** A time in an example resembles the format of XEP-0082, but does not match it. */
final class MalformedTimestamp implements DocumentRule {
  private static final int SHORTEST = "2026-1-1T1".length();
  private static final int LONGEST = 40;

  /** What was meant for a time. */
  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d\\d?-\\d\\d?T\\d[\\d:.]*(?:Z|[+-]\\d[\\d:]*)?");

  private static final Pattern SAID = Pattern.compile("xep0082|XEP-0082");
  private static final Pattern PARTS =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)(?:\\.\\d+)?(?:Z|[+-]\\d\\d:\\d\\d)");

  /** Right but for its zone or its seconds. */
  private static final Pattern VAGUE =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT(?:\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?|\\d\\d:\\d\\dZ?)");

  @Override
  public Stream<Finding> check(XepDocument document) {
    List<Finding> found = new ArrayList<>();
    List<SourceSpan> vague = new ArrayList<>();
    for (Listing listing : document.listings()) {
      if (listing.isExample()) {
        listing.xml().walk(element -> collect(listing, element, found, vague));
      }
    }
    if (!vague.isEmpty()) {
      found.add(vague(vague, document));
    }
    return found.stream();
  }

  private void collect(
      Listing listing, XmlElement element, List<Finding> found, List<SourceSpan> vague) {
    for (XmlAttribute attribute : element.attributes()) {
      if (!attribute.name().equals("id")) {
        judge(attribute.value(), listing, attribute.valueStart(), found, vague);
      }
    }
    if (element.contentEnd() - element.startTagEnd() <= LONGEST) {
      judge(element.content(), listing, element.startTagEnd(), found, vague);
    }
  }

  private void judge(
      String value, Listing listing, int at, List<Finding> found, List<SourceSpan> vague) {
    boolean likely = value.length() >= SHORTEST && value.charAt(4) == '-';
    if (!likely || !TIME.matcher(value).matches()) {
      return;
    }
    SourceSpan place = listing.span(at, at + value.length());
    if (VAGUE.matcher(value).matches()) {
      vague.add(place);
    } else {
      fault(value).ifPresent(message -> found.add(finding(place, message)));
    }
  }

  /** One finding a document: who leaves the zone out once does so everywhere, maybe by design. */
  private Finding vague(List<SourceSpan> places, XepDocument document) {
    String value = document.source().textOf(places.get(0));
    String lack = value.endsWith("Z") ? "seconds" : "time zone";
    Finding finding =
        finding(places.get(0), "'" + value + "' has no " + lack + " as XEP-0082 requires");
    Finding told =
        places.size() == 1
            ? finding
            : finding.with(
                Note.of(
                    "Times without "
                        + (lack.equals("seconds") ? lack : "a " + lack)
                        + " in this document: "
                        + places.size()));
    return SAID.matcher(document.source().text()).find() ? told : told.with(milder());
  }

  private static Optional<String> fault(String time) {
    Matcher parts = PARTS.matcher(time);
    if (!parts.matches()) {
      return Optional.of("'" + time + "' is not a date and time of XEP-0082");
    }
    try {
      LocalDateTime.parse(parts.group(1));
      return Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.of("there is no time '" + time + "'");
    }
  }
}
