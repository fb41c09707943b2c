package org.xeptools.rule.change;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.document.Field;
import org.xeptools.finding.Finding;
import org.xeptools.rule.ChangeRule;

/** A document was accepted with another number than the next free one. */
final class NumberOutOfTurn implements ChangeRule {
  @Override
  public Stream<Finding> check(Change change) {
    Optional<String> number = Acceptance.number(change.head(), change.after());
    if (number.isEmpty()
        || !Acceptance.isOne(change)
        || change.base().published().isEmpty()
        || isSkipped(change, number.get())) {
      return Stream.empty();
    }
    int next = Integer.parseInt(change.base().published().lastKey()) + 1;
    int own = Integer.parseInt(number.get());
    boolean inTurn =
        own >= next
            && IntStream.range(next, own)
                .mapToObj(n -> String.format(Locale.ROOT, "%04d", n))
                .allMatch(n -> change.head().published().containsKey(n));
    return inTurn
        ? Stream.empty()
        : change.now().flatMap(d -> d.header().number()).stream()
            .map(field -> outOfTurn(field, number.get(), next));
  }

  private Finding outOfTurn(Field field, String number, int next) {
    return finding(
        field.span(),
        String.format(Locale.ROOT, "the number is %s, the next free one is %04d", number, next));
  }

  /** True if the number before the highest is missing, which skipped-number reports. */
  private static boolean isSkipped(Change change, String number) {
    String before = String.format(Locale.ROOT, "%04d", Math.max(0, Integer.parseInt(number) - 1));
    return number.equals(change.head().published().lastKey())
        && !change.head().published().containsKey(before);
  }
}
