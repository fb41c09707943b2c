package org.xeptools.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.document.Requirements;
import org.xeptools.document.Requirements.Requirement;
import org.xeptools.document.XepDocument;
import org.xeptools.document.woven.RequirementChange;
import org.xeptools.document.woven.RequirementChange.Stretch;
import org.xeptools.document.woven.Side;

/**
 * A requirement that came, went or was reworded.
 *
 * @param before its keyword before, "" if it came
 * @param after its keyword after, "" if it went
 * @param id its id in the newer version, "" if it went
 * @param words its words in both versions
 */
record Demand(String before, String after, String id, List<Stretch> words) {
  private static final Count NONE = new Count(0, 0, 0);

  Demand {
    words = List.copyOf(words);
  }

  /** How many requirements with a keyword came, went and were reworded. */
  record Count(int came, int went, int reworded) {
    private Count with(Demand demand, String keyword) {
      boolean kept = demand.before().equals(demand.after());
      return new Count(
          came + (!kept && demand.after().equals(keyword) ? 1 : 0),
          went + (!kept && demand.before().equals(keyword) ? 1 : 0),
          reworded + (kept ? 1 : 0));
    }
  }

  static Demand of(RequirementChange change) {
    List<Stretch> words =
        change.words().isEmpty()
            ? change
                .after()
                .map(r -> List.of(new Stretch(Side.NOW, r.text())))
                .orElseGet(
                    () -> List.of(new Stretch(Side.OLD, change.before().orElseThrow().text())))
            : change.words();
    return new Demand(
        change.before().map(Requirement::keyword).orElse(""),
        change.after().map(Requirement::keyword).orElse(""),
        change.after().map(Requirement::id).orElse(""),
        words);
  }

  /** Those of a document without another version. */
  static List<Demand> all(XepDocument document, Side side) {
    return Requirements.of(document).all().stream()
        .map(
            r ->
                side == Side.NOW
                    ? new RequirementChange(Optional.empty(), Optional.of(r), List.of())
                    : new RequirementChange(Optional.of(r), Optional.empty(), List.of()))
        .map(Demand::of)
        .toList();
  }

  /** The counts by keyword, in the order of first appearance. */
  static Map<String, Count> counts(List<Demand> demands) {
    Map<String, Count> counts = new LinkedHashMap<>();
    for (Demand demand : demands) {
      Stream.of(demand.before(), demand.after())
          .distinct()
          .filter(keyword -> !keyword.isEmpty())
          .forEach(
              keyword ->
                  counts.put(keyword, counts.getOrDefault(keyword, NONE).with(demand, keyword)));
    }
    return counts;
  }

  /** {@code MUST +2 −1, SHOULD 1 reworded}; "" without demands. */
  static String sentence(List<Demand> demands) {
    List<String> parts = new ArrayList<>();
    counts(demands)
        .forEach(
            (keyword, count) -> {
              List<String> told = new ArrayList<>();
              if (count.came() > 0) {
                told.add("+" + count.came());
              }
              if (count.went() > 0) {
                told.add("−" + count.went());
              }
              if (count.reworded() > 0) {
                told.add(count.reworded() + " reworded");
              }
              parts.add(keyword + " " + String.join(" ", told));
            });
    return String.join(", ", parts);
  }
}
