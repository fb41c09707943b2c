package org.xeptools.rule.header;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.xeptools.document.ActiveVersions;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.Revision;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.Term;
import org.xeptools.rule.DocumentRule;

/** A Deferred document has a fresh version of substance, which makes it Experimental again. */
final class DeferredTooEarly implements DocumentRule {
  private final LocalDate today;

  public DeferredTooEarly(LocalDate today) {
    this.today = today;
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    Header header = document.header();
    if (header.status().filter(s -> s == Status.DEFERRED).isEmpty()) {
      return Stream.empty();
    }
    return ActiveVersions.newest(header)
        .filter(revision -> Term.DEFERRAL.after(revision.day().orElseThrow()).isAfter(today))
        .filter(revision -> !isDeferral(revision))
        .map(revision -> fresh(header, revision))
        .stream();
  }

  private static boolean isDeferral(Revision revision) {
    String remark = revision.remark().map(r -> r.text().value()).orElse("");
    return remark.toLowerCase(Locale.ROOT).contains("defer");
  }

  private Finding fresh(Header header, Revision newest) {
    return finding(
            header.statusText().orElseThrow().span(),
            "version "
                + newest.version().map(Field::text).orElse("")
                + " of "
                + newest.day().orElseThrow()
                + " changed it less than "
                + Term.DEFERRAL.words()
                + " ago, so the status should be "
                + Status.EXPERIMENTAL.pageName())
        .with(Note.at(newest.date().orElseThrow().span(), "It was published here"));
  }
}
