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
  private static final int FEW = 3;

  /** A value that was meant as a time. */
  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d\\d?-\\d\\d?T\\d[\\d:.]*(?:Z|[+-]\\d[\\d:]*)?");

  private static final Pattern PARTS =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)(?:\\.\\d+)?(?:Z|[+-]\\d\\d:\\d\\d)");

  /** A time that lacks only its zone or its seconds. */
  private static final Pattern VAGUE =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT(?:\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?|\\d\\d:\\d\\dZ?)");

  /** The format of XEP-0091, which delayed delivery had before XEP-0203. */
  private static final Pattern LEGACY = Pattern.compile("\\d{8}T\\d\\d:\\d\\d:\\d\\dZ?");

  @Override
  public Stream<Finding> check(XepDocument document) {
    List<Finding> found = new ArrayList<>();
    List<Finding> vague = new ArrayList<>();
    String text = document.source().text();
    boolean isCited = text.contains("xep0082") || text.contains("XEP-0082");
    for (Listing listing : document.listings()) {
      if (listing.isExample()) {
        listing.xml().walk(element -> collect(element, listing, isCited, found, vague));
      }
    }
    if (vague.size() <= FEW) {
      found.addAll(vague);
    } else {
      // A document that leaves out all zones does so on purpose.
      found.add(vague.get(0).with(Note.of("Such times in this document: " + vague.size())));
    }
    return found.stream();
  }

  private void collect(
      XmlElement element,
      Listing listing,
      boolean isCited,
      List<Finding> found,
      List<Finding> vague) {
    boolean isDelay = element.namespace().equals("urn:xmpp:delay");
    for (XmlAttribute attribute : element.attributes()) {
      SourceSpan place = listing.span(attribute.valueStart(), attribute.valueEnd());
      if (!attribute.name().equals("id")) {
        judge(attribute.value(), place).ifPresent(found::add);
        vague(attribute.value(), place, isCited || isDelay).ifPresent(vague::add);
      }
      if (isDelay && LEGACY.matcher(attribute.value()).matches()) {
        found.add(
            finding(place, "'" + attribute.value() + "' is a time of XEP-0091, not of XEP-0203"));
      }
    }
    if (element.contentEnd() - element.startTagEnd() <= LONGEST) {
      SourceSpan place = listing.span(element.startTagEnd(), element.contentEnd());
      judge(element.content(), place).ifPresent(found::add);
      vague(element.content(), place, isCited).ifPresent(vague::add);
    }
  }

  private Optional<Finding> judge(String value, SourceSpan place) {
    boolean likely = value.length() >= SHORTEST && value.charAt(4) == '-';
    return likely && TIME.matcher(value).matches() && !VAGUE.matcher(value).matches()
        ? fault(value).map(message -> finding(place, message))
        : Optional.empty();
  }

  private Optional<Finding> vague(String value, SourceSpan place, boolean isCited) {
    if (value.length() > LONGEST || !VAGUE.matcher(value).matches()) {
      return Optional.empty();
    }
    String lack = value.endsWith("Z") ? "seconds" : "time zone";
    Finding finding =
        finding(place, "'" + value + "' has no " + lack + ", which XEP-0082 requires");
    return Optional.of(isCited ? finding : finding.with(milder()));
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
