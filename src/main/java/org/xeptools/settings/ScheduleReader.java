package org.xeptools.settings;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;
import org.xeptools.settings.SigDetails.Schedule;

/** Reads when a group meets. */
record ScheduleReader(SettingsReader reader) {
  private static final Set<String> KEYS = SigsFile.ordered("start length repeat");
  private static final Duration LONGEST = Duration.ofDays(31);

  /** A time of UTC, with or without seconds. */
  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d)?Z");

  private static final Pattern REPEAT =
      Pattern.compile(
          "FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)"
              + "(?:;(?:(?:INTERVAL|COUNT)=[1-9]\\d{0,2}"
              + "|BYDAY=(?:-?[1-5])?(?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:-?[1-5])?(?:MO|TU|WE|TH|FR|SA|SU)){0,6}"
              + "|BYMONTHDAY=-?[1-9]\\d?|UNTIL=\\d{8}T\\d{6}Z)){0,4}");

  Optional<Schedule> read(Optional<Node> node) {
    if (node.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Node> values = reader.mapping(node.get(), KEYS);
    Optional<Node> first = Optional.ofNullable(values.get("start"));
    if (first.isEmpty()) {
      reader.problem(node.get(), "a schedule needs its 'start': a time such as 2026-12-01T18:00Z");
    }
    Optional<String> repeat =
        reader.text(
            Optional.ofNullable(values.get("repeat")),
            REPEAT,
            "recurrence rule; write it like FREQ=MONTHLY;BYDAY=1TU");
    Optional<Duration> length = length(Optional.ofNullable(values.get("length")));
    return start(first).map(start -> new Schedule(start, length, repeat));
  }

  private Optional<Instant> start(Optional<Node> node) {
    String what = "time; write it like 2026-12-01T18:00Z";
    return parsed(
        node,
        reader.text(node, TIME, what),
        text -> Instant.parse(text.length() == 17 ? text.replace("Z", ":00Z") : text),
        what);
  }

  private Optional<Duration> length(Optional<Node> node) {
    String what = "duration of at most a month; write it like PT1H30M";
    return parsed(
        node,
        reader.text(node),
        text -> {
          Duration length = Duration.parse(text);
          if (length.compareTo(LONGEST) > 0 || length.isNegative() || length.isZero()) {
            throw new DateTimeException(text);
          }
          return length;
        },
        what);
  }

  private <T> Optional<T> parsed(
      Optional<Node> node, Optional<String> text, Function<String, T> parser, String what) {
    try {
      return text.map(parser);
    } catch (DateTimeException e) {
      reader.problem(node.orElseThrow(), "'" + text.orElse("") + "' is not a valid " + what);
      return Optional.empty();
    }
  }
}
