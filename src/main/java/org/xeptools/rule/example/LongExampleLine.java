package org.xeptools.rule.example;

import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.Listing;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.SourceSpan;

/** A line of an example is so long that a page has to scroll or the print breaks it. */
final class LongExampleLine implements DocumentRule {
  private static final int LIMIT = 110;
  private static final int WORD = 80;

  @Override
  public Stream<Finding> check(XepDocument document) {
    return document.listings().stream()
        .filter(Listing::isExample)
        .flatMap(listing -> longest(listing).stream());
  }

  /** One finding for each listing, at its first such line. */
  private Optional<Finding> longest(Listing listing) {
    String text = listing.text().value();
    int first = -1;
    int count = 0;
    int longest = 0;
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      int length = end - start;
      if (length > LIMIT && isBreakable(text, start, end)) {
        first = first < 0 ? start : first;
        longest = Math.max(longest, length);
        count++;
      }
      start = end + 1;
    }
    if (first < 0) {
      return Optional.empty();
    }
    int end = text.indexOf('\n', first);
    SourceSpan rest = listing.span(first + LIMIT, end < 0 ? text.length() : end);
    String message =
        count == 1
            ? "this line of an example has " + longest + " characters"
            : count + " lines of this example are too long, up to " + longest + " characters";
    return Optional.of(finding(rest, message).with(Note.of("At most " + LIMIT + " fit a page")));
  }

  /** False where one word, such as Base64 or an address, fills the line. */
  private static boolean isBreakable(String text, int start, int end) {
    int longest = 0;
    int word = start;
    for (int i = start; i <= end; i++) {
      if (i == end || " <>\t".indexOf(text.charAt(i)) >= 0) {
        longest = Math.max(longest, i - word);
        word = i + 1;
      }
    }
    return longest < WORD;
  }
}
