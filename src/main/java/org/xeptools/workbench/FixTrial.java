package org.xeptools.workbench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
   * document}.
   *
   * @param reader reads a version of the document
   */
  static FixTrial of(
      List<Fix> fixes, ParseResult document, Function<XepSource, ParseResult> reader) {
    FixTrial trial = new FixTrial(document, reader);
    trial.attempt(fixes);
    return trial;
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
    XepSource source = before.source();
    ParseResult result = reader.apply(XepSource.of(source.path(), Fixes.apply(source.text(), all)));
    Optional<String> fault = newFault(result);
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

  /** The new faults of form in {@code result}. */
  private Optional<String> newFault(ParseResult result) {
    boolean lost = result.document().isEmpty() && before.document().isPresent();
    if (!lost && result.problems().size() <= before.problems().size()) {
      return Optional.empty();
    }
    Set<String> known = new HashSet<>();
    before.problems().forEach(problem -> known.add(problem.message()));
    return Optional.of(
        result.problems().stream()
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
