package org.xeptools.rule.example;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.document.listing.Language;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Severity;
import org.xeptools.rule.Citation;
import org.xeptools.rule.DocumentRule;
import org.xeptools.rule.RuleInfo;
import org.xeptools.rule.RuleInfo.Bite;
import org.xeptools.rule.RuleInfo.Group;

/** XML in an example is indented by tabs. */
final class TabInExample implements DocumentRule {
  private static final Pattern INDENT = Pattern.compile("(?m)^ *(\\t+)(?=[ \\t]*[^\\s])");

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "tab-in-example",
        Group.EXAMPLE,
        Severity.WARNING,
        Bite.NEW,
        "XML in examples is indented by spaces",
        Citation.xep("0143", "style-ex", "Code Examples"),
        "0.1.0");
  }

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document.listings().stream()
        .filter(listing -> listing.text().value().indexOf('\t') >= 0)
        .filter(listing -> listing.language() == Language.XML)
        .flatMap(listing -> first(listing).stream());
  }

  /** One finding a listing, at its first tab that indents. */
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
