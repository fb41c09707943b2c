package org.xeptools.rule.example;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.Language;
import org.xeptools.finding.Finding;
import org.xeptools.rule.DocumentRule;

/** XML in an example is indented by tabs. */
final class TabInExample implements DocumentRule {
  private static final Pattern INDENT = Pattern.compile("(?m)^ *(\\t+)(?=[ \\t]*[^\\s])");

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document.listings().stream()
        .filter(listing -> listing.text().value().indexOf('\t') >= 0)
        .filter(listing -> listing.language() == Language.XML)
        .flatMap(listing -> first(listing).stream());
  }

  /** One finding for each listing, at its first tab that indents. */
  private Optional<Finding> first(Listing listing) {
    Matcher indent = INDENT.matcher(listing.text().value());
    int first = -1;
    int length = 0;
    int lines = 0;
    while (indent.find()) {
      if (first < 0) {
        first = indent.start(1);
        length = indent.end(1) - first;
      }
      lines++;
    }
    if (first < 0) {
      return Optional.empty();
    }
    String message =
        lines == 1 ? "a tab indents this line" : "tabs indent " + lines + " lines of this listing";
    return Optional.of(finding(listing.span(first, first + length), message));
  }
}
