package org.xeptools.document;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.Status.Standing;

/** The words for states in remarks, made from the names of the states. */
final class StateWords {
  /** The states that a document can reach, first those in which it is deferred or abandoned. */
  static final List<Status> VERDICTS =
      Arrays.stream(Status.values())
          .filter(status -> status != Status.PROTOXEP)
          .sorted(Comparator.comparing(status -> !isGivenUp(status)))
          .toList();

  static final List<Status> GIVEN_UP = VERDICTS.stream().filter(StateWords::isGivenUp).toList();

  /** The beginnings of all words for states. */
  static final List<String> BEGINNINGS =
      VERDICTS.stream()
          .flatMap(StateWords::names)
          .map(name -> name.substring(0, Math.min(5, name.length())))
          .toList();

  /** The names of {@code states}, as alternatives of a pattern. */
  static final String NAMES =
      VERDICTS.stream().flatMap(StateWords::names).collect(Collectors.joining("|"));

  private StateWords() {}

  /** The stem of all words for a state: {@code retract} in Retracted, retracting, retraction. */
  static String stem(Status status) {
    return isGivenUp(status)
        ? status.pageName().replaceFirst("rred$", "rr?").replaceFirst("(?:ed|e)$", "")
        : names(status).collect(Collectors.joining("|"));
  }

  /** The words of {@code states}, as alternatives of a pattern. */
  static String any(List<Status> states, Function<Status, String> word) {
    return states.stream().map(word).collect(Collectors.joining("|"));
  }

  private static boolean isGivenUp(Status status) {
    return status.standing() == Standing.DORMANT || status.standing() == Standing.HISTORY;
  }

  private static Stream<String> names(Status status) {
    return Stream.of(status.sourceName(), status.pageName()).distinct();
  }
}
