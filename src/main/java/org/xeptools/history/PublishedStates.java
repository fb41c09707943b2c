package org.xeptools.history;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Finds the states of a document on the public line that are its published versions (decision 8).
 * Text is often committed before the revision block that announces it, so the last state with a
 * number may have the text of the next version.
 */
final class PublishedStates {
  private static final long DAY = 24 * 60 * 60;

  /** Commits of one push each follow within a day, and all within three. */
  private static final long PUSH = 3 * DAY;

  /** Commits that prepare a version each follow within two weeks. */
  private static final long WORK = 14 * DAY;

  private static final LocalTime NOON = LocalTime.of(12, 0);
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern UNFINISHED =
      Pattern.compile("(?i)(?:pre|rc|alpha|beta|draft|xx)[0-9]*\\)?$");
  private static final Pattern IN_PROGRESS =
      Pattern.compile("(?i)progress|updated|[0-9]-(?:xx|nn)\\b|\\byyyy\\b");

  /**
   * A state of a document.
   *
   * @param version the number in its newest revision block, "" if it has none
   * @param date the date in that block, as written
   * @param time the time of the commit, in seconds since 1970
   * @param text a digest of the body
   * @param corrects true if it has nearly the words of the state before
   */
  record State(String version, String date, long time, String text, boolean corrects) {

    /** True if the version was never announced: 1.10pre4, or a date "in progress". */
    boolean isInProgress() {
      return UNFINISHED.matcher(version).find() || IN_PROGRESS.matcher(date).find();
    }

    private boolean sameText(State other) {
      return text.equals(other.text);
    }
  }

  /**
   * A published version, as indexes in the list of states.
   *
   * @param state the state whose text was published
   * @param corrected the last state that corrects it in place; {@code state} if there is none
   * @param last the last state with its number
   */
  record Version(int state, int corrected, int last) {}

  /** Consecutive states with one number, {@code first} to {@code last}. */
  private record Run(String version, boolean inProgress, int first, int last) {}

  private final List<State> states;
  private final Function<Integer, List<String>> listed;

  private PublishedStates(List<State> states, Function<Integer, List<String>> listed) {
    this.states = states;
    this.listed = listed;
  }

  /**
   * The published versions, oldest first.
   *
   * @param states the states of one document, oldest first
   * @param listed gives the versions in the revision history of the state at an index
   */
  static List<Version> of(List<State> states, Function<Integer, List<String>> listed) {
    return new PublishedStates(states, listed).versions();
  }

  private List<Version> versions() {
    List<Run> runs = published(runs());
    List<Version> versions = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      if (!run.inProgress()) {
        Optional<Run> next = i + 1 < runs.size() ? Optional.of(runs.get(i + 1)) : Optional.empty();
        versions.add(version(run, next));
      }
    }
    if (versions.isEmpty() && !states.isEmpty()) {
      int newest = states.size() - 1;
      versions.add(new Version(newest, newest, newest));
    }
    return versions;
  }

  private Version version(Run run, Optional<Run> next) {
    int pushed = pushed(run, run.last());
    int last =
        next.filter(n -> !n.inProgress()).map(n -> beforeWork(run, pushed, n)).orElse(run.last());
    int published = pushed(run, last);
    int corrected = published;
    for (int i = published + 1; i <= last && isCorrection(i); i++) {
      corrected = has(run, i) ? i : corrected;
    }
    boolean same = states.get(corrected).sameText(states.get(published));
    int bearing = run.last();
    while (bearing > published && !has(run, bearing)) {
      bearing--;
    }
    return new Version(published, same ? published : corrected, bearing);
  }

  /** The last state up to {@code last} that was committed with the block or soon after it. */
  private int pushed(Run run, int last) {
    int announced = announced(run, last);
    int pushed = announced;
    for (int i = announced + 1;
        i <= last && gap(i - 1, i) <= DAY && gap(announced, i) <= PUSH;
        i++) {
      pushed = has(run, i) ? i : pushed;
    }
    return pushed;
  }

  /**
   * The state in which the block was added; or, if work went on under its number, the state in
   * which its date was moved to the day of the commit.
   */
  private int announced(Run run, int last) {
    int announced = run.first();
    for (int i = run.first() + 1; i <= last; i++) {
      announced = has(run, i) && isDatedAnew(i) ? i : announced;
    }
    return announced;
  }

  private boolean isDatedAnew(int at) {
    String date = states.get(at).date();
    if (!DATE.matcher(date).matches() || date.compareTo(states.get(at - 1).date()) <= 0) {
      return false;
    }
    try {
      long day = LocalDate.parse(date).atTime(NOON).toEpochSecond(ZoneOffset.UTC);
      return Math.abs(states.get(at).time() - day) <= PUSH;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** False for a state with another number that was withdrawn. */
  private boolean has(Run run, int at) {
    return states.get(at).version().equals(run.version());
  }

  /**
   * The last state of {@code run} before work on the text of {@code next} began: if a commit only
   * adds the block, the text is in the commits before it. Text that was committed with the block of
   * {@code run} belongs to it, unless the next block followed soon.
   */
  private int beforeWork(Run run, int pushed, Run next) {
    if (changesText(next.first())) {
      return run.last();
    }
    int begun = next.first();
    boolean found = false;
    for (int i = run.last(); i > run.first(); i--) {
      if ((found || i <= pushed) && gap(i, begun) > WORK) {
        break;
      }
      begun = i;
      found |= changesText(i);
    }
    return found ? begun - 1 : run.last();
  }

  private boolean changesText(int at) {
    return !states.get(at).sameText(states.get(at - 1));
  }

  private boolean isCorrection(int at) {
    return !changesText(at) || states.get(at).corrects();
  }

  private long gap(int from, int to) {
    return Math.abs(states.get(to).time() - states.get(from).time());
  }

  private List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= states.size(); i++) {
      if (i == states.size() || !isOneRun(states.get(i - 1), states.get(i))) {
        State state = states.get(first);
        runs.add(new Run(state.version(), state.isInProgress(), first, i - 1));
        first = i;
      }
    }
    return runs;
  }

  private static boolean isOneRun(State before, State after) {
    return before.isInProgress()
        ? after.isInProgress()
        : !after.isInProgress() && before.version().equals(after.version());
  }

  /**
   * Leaves out numbers that were withdrawn, at once or until later, or that a version already has.
   */
  private List<Run> published(List<Run> all) {
    List<Run> runs = new ArrayList<>();
    Map<String, Integer> newest = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      newest.put(all.get(i).version(), i);
    }
    for (int i = 0; i < all.size(); i++) {
      Run run = all.get(i);
      boolean slip =
          !run.inProgress()
              && i + 1 < all.size()
              && (gap(run.first(), all.get(i + 1).first()) <= DAY || newest.get(run.version()) > i)
              && isTakenBack(run.version(), listed.apply(all.get(i + 1).first()));
      int same = run.inProgress() ? -1 : lastOf(run.version(), runs);
      if (same >= 0) {
        // back at a number: those between were withdrawn, unless they lasted long
        boolean brief = same + 1 == runs.size();
        if (brief) {
          Run known = runs.get(same);
          runs.set(same, new Run(known.version(), false, known.first(), run.last()));
        }
      } else if (!slip) {
        runs.add(run);
      }
    }
    return runs;
  }

  /** A document that lists only its newest version withdraws none. */
  private static boolean isTakenBack(String version, List<String> listed) {
    return listed.size() > 1 && !listed.contains(version);
  }

  private static int lastOf(String version, List<Run> runs) {
    for (int i = runs.size() - 1; i >= 0; i--) {
      if (!runs.get(i).inProgress() && runs.get(i).version().equals(version)) {
        return i;
      }
    }
    return -1;
  }
}
