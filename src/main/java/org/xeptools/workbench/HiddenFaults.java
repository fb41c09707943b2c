package org.xeptools.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.xeptools.document.ParseResult;
import org.xeptools.document.xml.FormFault;
import org.xeptools.document.xml.Legible;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.source.Edit;

/**
 * What faults of form hide. Nothing is judged in an element that has no place; when such a fault is
 * mended, those that it hid are seen, and are not new.
 */
final class HiddenFaults {
  /** A stretch of the text without both its ends. */
  private record Stretch(int start, int end) {
    boolean has(Finding finding) {
      return finding.span().start() > start && finding.span().start() < end;
    }
  }

  private final ParseResult before;
  private final List<Edit> edits;
  private final Optional<Finding> stop;
  private final List<Stretch> hidden = new ArrayList<>();

  /** What may be hidden in {@code before}, to which {@code fixes} are applied. */
  HiddenFaults(ParseResult before, List<Fix> fixes) {
    this.before = before;
    this.edits = fixes.stream().flatMap(fix -> fix.edits().stream()).toList();
    this.stop = stop(before);
    before.problems().stream()
        .flatMap(problem -> problem.fix().stream())
        .filter(fixes::contains)
        .filter(fix -> fix.edits().size() > 1)
        .map(HiddenFaults::between)
        .forEach(hidden::add);
  }

  /** The fault at which the reading stops, if the text is not well-formed. */
  static Optional<Finding> stop(ParseResult read) {
    return read.document().isPresent()
        ? Optional.empty()
        : read.problems().stream()
            .filter(problem -> problem.rule().equals(FormFault.NOT_WELL_FORMED.rule()))
            .filter(problem -> !problem.message().endsWith(Legible.MAY_NOT_STAND))
            .max(Comparator.comparingInt(problem -> problem.span().start()));
  }

  private static Stretch between(Fix fix) {
    IntStream ends = fix.edits().stream().mapToInt(edit -> edit.span().end());
    IntStream starts = fix.edits().stream().mapToInt(edit -> edit.span().start());
    return new Stretch(ends.min().orElseThrow(), starts.max().orElseThrow());
  }

  /** The fault at which the reading of {@code after} stops, if that is earlier than before. */
  Optional<Finding> earlierStop(ParseResult after) {
    return stop.flatMap(old -> stop(after).filter(now -> rest(after, now) > rest(before, old)));
  }

  /**
   * The fault at which the reading of {@code after} stops, if {@code before} did not stop sooner.
   */
  static Optional<Finding> sameStop(ParseResult before, ParseResult after) {
    return stop(before)
        .flatMap(old -> stop(after).filter(now -> rest(after, now) >= rest(before, old)));
  }

  private static int rest(ParseResult read, Finding stop) {
    return read.source().text().length() - stop.span().start();
  }

  /** The number of faults before the fixes, without those where others may be hidden. */
  long seenBefore() {
    return before.problems().stream()
        .filter(problem -> hidden.stream().noneMatch(stretch -> stretch.has(problem)))
        .count();
  }

  /** The faults of {@code after} that could have been seen before. */
  List<Finding> seen(ParseResult after) {
    List<Stretch> moved =
        hidden.stream().map(s -> new Stretch(moved(s.start()), moved(s.end()))).toList();
    return after.problems().stream()
        .filter(problem -> moved.stream().noneMatch(stretch -> stretch.has(problem)))
        .toList();
  }

  /** The offset after the fixes of what was at {@code offset}. */
  private int moved(int offset) {
    return offset
        + edits.stream()
            .filter(edit -> edit.span().end() <= offset)
            .mapToInt(edit -> edit.replacement().length() - edit.span().length())
            .sum();
  }
}
