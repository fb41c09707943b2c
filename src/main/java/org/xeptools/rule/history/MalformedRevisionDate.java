package org.xeptools.rule.history;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Field;
import org.xeptools.document.IsoDate;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;

/** The date of a revision is not a day in ISO form. */
final class MalformedRevisionDate implements DocumentRule {
  /** The year in which Jabber began. */
  private static final int FIRST_YEAR = 1999;

  private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document.header().revisions().stream()
        .filter(revision -> revision.day().filter(day -> day.getYear() >= FIRST_YEAR).isEmpty())
        .flatMap(revision -> revision.date().stream())
        .map(date -> malformed(document, date));
  }

  private Finding malformed(XepDocument document, Field date) {
    Finding finding =
        finding(date.span(), fault(date) + "; a date is written yyyy-mm-dd, such as 2026-11-22");
    return WrittenDay.iso(date.text())
        .filter(day -> !day.equals(date.text()))
        .filter(day -> document.source().textOf(date.span()).equals(date.text()))
        .map(day -> new Fix("Write " + day, Safety.SAFE, List.of(new Edit(date.span(), day))))
        .map(finding::with)
        .orElse(finding);
  }

  private static String fault(Field date) {
    if (date.isEmpty()) {
      return "the date is missing";
    }
    if (IsoDate.parse(date.text()).isPresent()) {
      return date.text() + " is before the series began";
    }
    boolean form = FORM.matcher(date.text()).matches();
    return "'" + date.text() + (form ? "' is not a day of the calendar" : "' has another form");
  }
}
