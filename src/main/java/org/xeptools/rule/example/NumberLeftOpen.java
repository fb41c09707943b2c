package org.xeptools.rule.example;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xeptools.document.Listing;
import org.xeptools.document.WholeNumber;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Safety;
import org.xeptools.rule.DocumentRule;
import org.xeptools.source.Edit;
import org.xeptools.source.SourceSpan;

/** Code of a numbered document has a placeholder for the number, or another number. */
final class NumberLeftOpen implements DocumentRule {
  private static final Pattern OPEN = Pattern.compile("(?i)(?<![\\w-])xep-(x{3,4}|0x{3})(?!\\w)");
  private static final Pattern REGISTERED =
      Pattern.compile("(?i)<doc>\\s{0,9}xep-(\\d{4})\\s{0,9}</doc>");

  @Override
  public Stream<Finding> check(XepDocument document) {
    Optional<String> number =
        document.header().number().map(field -> field.text()).filter(NumberLeftOpen::isNumber);
    return number.isEmpty()
        ? Stream.empty()
        : document.listings().stream().flatMap(listing -> judge(document, listing, number.get()));
  }

  private static boolean isNumber(String text) {
    return text.length() == 4 && text.chars().allMatch(WholeNumber::isDigit);
  }

  private Stream<Finding> judge(XepDocument document, Listing listing, String number) {
    String text = listing.text().value();
    Stream<Finding> open =
        matches(OPEN, text)
            .map(
                m ->
                    own(
                        document,
                        listing,
                        m,
                        "'" + m.group() + "' was not replaced by the number of this document",
                        number));
    boolean names = text.contains("XEP-" + number + "</doc>");
    Stream<Finding> other =
        names
            ? Stream.empty()
            : matches(REGISTERED, text)
                .filter(m -> !m.group(1).equals(number))
                .map(
                    m ->
                        own(
                                document,
                                listing,
                                m,
                                "XEP-" + m.group(1) + " is registered here, not this document",
                                number)
                            .with(milder()));
    return Stream.concat(open, other);
  }

  private static Stream<MatchResult> matches(Pattern pattern, String text) {
    boolean possible = text.contains("EP-") || text.contains("ep-");
    Matcher matcher = pattern.matcher(text);
    return possible ? matcher.results() : Stream.empty();
  }

  private Finding own(
      XepDocument document, Listing listing, MatchResult match, String message, String number) {
    SourceSpan place = listing.span(match.start(1), match.end(1));
    Finding finding = finding(place, message);
    return document.source().textOf(place).equals(match.group(1))
        ? finding.with(new Fix("Write " + number, Safety.UNSAFE, List.of(new Edit(place, number))))
        : finding;
  }
}
