package org.xeptools.rule.history;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xeptools.document.IsoDate;
import org.xeptools.document.WholeNumber;

/** Days that are written in other forms which can be read in one way only. */
final class WrittenDay {
  private static final Pattern BY_YEAR =
      Pattern.compile("(?<y>\\d{4})([-/.])(?<m>\\d{1,2})\\2(?<d>\\d{1,2})");
  private static final Pattern BY_DAY =
      Pattern.compile(
          "(?<d>\\d{1,2})(?:st|nd|rd|th)?[ -](?<m>[A-Za-z]{3,9})\\.?,?[ -](?<y>\\d{4})");
  private static final Pattern BY_MONTH =
      Pattern.compile("(?<m>[A-Za-z]{3,9})\\.? (?<d>\\d{1,2})(?:st|nd|rd|th)?,? (?<y>\\d{4})");
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private WrittenDay() {}

  /** The day in ISO form; none for 1/2/2026, where either number may be the month. */
  static Optional<String> iso(String text) {
    for (Pattern form : List.of(BY_YEAR, BY_DAY, BY_MONTH)) {
      Matcher parts = form.matcher(text.strip());
      if (parts.matches()) {
        return month(parts.group("m"))
            .map(
                month ->
                    String.format(
                        Locale.ROOT,
                        "%s-%02d-%02d",
                        parts.group("y"),
                        month,
                        Integer.parseInt(parts.group("d"))))
            .filter(day -> IsoDate.parse(day).isPresent());
      }
    }
    return Optional.empty();
  }

  /** The number of a month that is written as a number, by its name or the beginning of it. */
  private static Optional<Integer> month(String written) {
    if (WholeNumber.isDigit(written.charAt(0))) {
      return Optional.of(Integer.parseInt(written));
    }
    String word = written.toLowerCase(Locale.ROOT);
    return MONTHS.stream()
        .filter(name -> name.startsWith(word))
        .findFirst()
        .map(name -> MONTHS.indexOf(name) + 1);
  }
}
