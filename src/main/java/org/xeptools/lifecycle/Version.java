package org.xeptools.lifecycle;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A version of a XEP, compared by number: {@code 1.10 > 1.9}, {@code 2.5rc3 < 2.5}, {@code 1.0 =
 * 1.0.0}.
 *
 * @param numbers its numbers, two to four: {@code [0, 8, 3]}
 * @param candidate the number of a candidate ({@code 2.5rc3}, {@code 1.23pre3}, {@code
 *     1.1.0-rc.1}), empty for a release
 */
public record Version(List<Integer> numbers, Optional<Integer> candidate)
    implements Comparable<Version> {
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,4}(?:\\.\\d{1,4}){1,3})(?:-?(?:rc|pre)\\.?(\\d{1,4}))?");
  private static final Comparator<Version> ORDER =
      Comparator.<Version>comparingInt(v -> v.number(0))
          .thenComparingInt(v -> v.number(1))
          .thenComparingInt(v -> v.number(2))
          .thenComparingInt(v -> v.number(3))
          .thenComparingInt(v -> v.candidate.orElse(Integer.MAX_VALUE));

  public Version {
    numbers = List.copyOf(numbers);
  }

  /** The version that {@code text} spells, if it has a form that the series has used. */
  public static Optional<Version> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new Version(
            Stream.of(form.group(1).split("\\.")).map(Integer::valueOf).toList(),
            Optional.ofNullable(form.group(2)).map(Integer::valueOf)));
  }

  /** A version of three numbers. */
  public static Version of(int major, int minor, int patch) {
    return new Version(List.of(major, minor, patch), Optional.empty());
  }

  /** The next version after an editorial change. */
  public Version patched() {
    return candidate.isPresent()
        ? of(major(), minor(), patch())
        : of(major(), minor(), patch() + 1);
  }

  /** The next version after a change of substance. */
  public Version raised() {
    return candidate.isPresent() ? of(major(), minor(), patch()) : of(major(), minor() + 1, 0);
  }

  /** The next version that breaks with the ones before. */
  public Version renewed() {
    return of(major() + 1, 0, 0);
  }

  /** All its numbers with points between them: {@code 0.8.3}. */
  public String text() {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining("."))
        + candidate.map(number -> "rc" + number).orElse("");
  }

  /** The number at {@code place} (from 0), 0 if there is none. */
  public int number(int place) {
    return place < numbers.size() ? numbers.get(place) : 0;
  }

  public int major() {
    return number(0);
  }

  public int minor() {
    return number(1);
  }

  public int patch() {
    return number(2);
  }

  @Override
  public int compareTo(Version other) {
    return ORDER.compare(this, other);
  }
}
