package org.xeptools.rule.change;

import java.util.Optional;
import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.document.Field;
import org.xeptools.finding.Finding;
import org.xeptools.rule.ChangeRule;

/** A published document was given another number and another name. */
final class NumberChanged implements ChangeRule {
  @Override
  public Stream<Finding> check(Change change) {
    Optional<String> before = Acceptance.number(change.base(), change.before());
    Optional<String> after = Acceptance.number(change.head(), change.after());
    return before.isEmpty() || after.isEmpty() || before.equals(after)
        ? Stream.empty()
        : change.now().flatMap(d -> d.header().number()).stream()
            .map(number -> changed(number, before.get(), after.get()));
  }

  private Finding changed(Field number, String before, String after) {
    return finding(
        number.span(), "XEP-" + before + " becomes XEP-" + after + "; a number never changes");
  }
}
