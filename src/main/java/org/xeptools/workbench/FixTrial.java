package org.xeptools.workbench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xeptools.document.ParseResult;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Fix;
import org.xeptools.finding.Fixes;
import org.xeptools.source.XepSource;

/**
 * Finds out which of many fixes can be applied, and leaves out those that would break the
 * document's form.
 */
public final class FixTrial {
  /**
   * The most readings of the document; finding one bad fix among a thousand takes ten. After that,
   * remaining fixes are not tried.
   */
  private static final int MAX_READINGS = 100;

  /** A fix that was not applied, and the fault that it would cause. */
  public record Refused(Fix fix, String reason) {}

  private final ParseResult before;
  private final Function<XepSource, ParseResult> reader;
  private final List<Fix> made = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();
  private ParseResult after;
  private int readings;

  private FixTrial(ParseResult before, Function<XepSource, ParseResult> reader) {
    this.before = before;
    this.after = before;
    this.reader = reader;
  }

  /**
   * Applies as many of {@code fixes}, which do not overlap, as possible without breaking {@code
   * document}. If the text is not well-formed and a fix mends that, it is the only one, since what
   * the others do is seen only then.
   *
   * @param reader reads a version of the document
   */
  static FixTrial of(
      List<Fix> fixes, ParseResult document, Function<XepSource, ParseResult> reader) {
    FixTrial trial = new FixTrial(document, reader);
    Optional<Fix> repair =
        HiddenFaults.stop(document).flatMap(Finding::fix).filter(fixes::contains);
    repair.ifPresent(trial::repair);
    if (trial.made.isEmpty()) {
      trial.attempt(fixes.stream().filter(fix -> !repair.equals(Optional.of(fix))).toList());
    }
    return trial;
  }

  /**
   * Applies {@code fix} alone, which mends the fault at which the reading stops, if more can be
   * read then. What the rest of the text has is no fault of the fix.
   */
  private void repair(Fix fix) {
    readings++;
    ParseResult result = read(List.of(fix));
    Optional<Finding> same = HiddenFaults.sameStop(before, result);
    if (same.isPresent()) {
      refused.add(new Refused(fix, same.get().message()));
    } else {
      made.add(fix);
      after = result;
    }
  }

  private ParseResult read(List<Fix> fixes) {
    XepSource source = before.source();
    return reader.apply(XepSource.of(source.path(), Fixes.apply(source.text(), fixes)));
  }

  private void attempt(List<Fix> fixes) {
    if (fixes.isEmpty()) {
      return;
    }
    if (readings >= MAX_READINGS) {
      fixes.forEach(
          fix ->
              refused.add(
                  new Refused(fix, "too many other fixes would make the document invalid")));
      return;
    }
    List<Fix> all = new ArrayList<>(made);
    all.addAll(fixes);
    readings++;
    ParseResult result = read(all);
    Optional<String> fault = newFault(result, new HiddenFaults(before, all));
    if (fault.isEmpty()) {
      made.addAll(fixes);
      after = result;
    } else if (fixes.size() == 1) {
      refused.add(new Refused(fixes.get(0), fault.get()));
    } else {
      attempt(fixes.subList(0, fixes.size() / 2));
      attempt(fixes.subList(fixes.size() / 2, fixes.size()));
    }
  }

  /** A new fault of form in {@code result}, other than those that were there but {@code hidden}. */
  private Optional<String> newFault(ParseResult result, HiddenFaults hidden) {
    Optional<Finding> stop = hidden.earlierStop(result);
    if (stop.isPresent()) {
      return stop.map(Finding::message);
    }
    boolean lost = result.document().isEmpty() && before.document().isPresent();
    List<Finding> seen = hidden.seen(result);
    if (!lost && seen.size() <= hidden.seenBefore()) {
      return Optional.empty();
    }
    Set<String> known = new HashSet<>();
    before.problems().forEach(problem -> known.add(problem.message()));
    return Optional.of(
        Stream.concat(seen.stream(), result.problems().stream())
            .map(Finding::message)
            .filter(message -> !known.contains(message))
            .findFirst()
            .orElse("the document could not be read any more"));
  }

  /** The document with the applied fixes. */
  ParseResult after() {
    return after;
  }

  /** The applied fixes. */
  List<Fix> made() {
    return made;
  }

  /** The fixes that were not applied. */
  List<Refused> refused() {
    return refused;
  }
}
