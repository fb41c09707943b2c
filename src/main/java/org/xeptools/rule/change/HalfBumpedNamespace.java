package org.xeptools.rule.change;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.document.XepDocument;
import org.xeptools.finding.Finding;
import org.xeptools.finding.Note;
import org.xeptools.rule.ChangeRule;
import org.xeptools.source.SourceSpan;

/** A namespace got another version in the schema but not in the examples, or the reverse. */
final class HalfBumpedNamespace implements ChangeRule {
  private static final int SHOWN = 5;

  @Override
  public Stream<Finding> check(Change change) {
    Optional<XepDocument> old = change.old();
    Optional<XepDocument> now = change.now();
    if (old.isEmpty() || now.isEmpty()) {
      return Stream.empty();
    }
    NamespaceParts before = NamespaceParts.of(old.get());
    NamespaceParts after = NamespaceParts.of(now.get());
    return after.targets().keySet().stream()
        .flatMap(
            target ->
                before.targets().containsKey(target)
                    ? schemaStayed(target, before, after).stream()
                    : examplesStayed(target, before, after).stream());
  }

  private Optional<Finding> examplesStayed(
      String target, NamespaceParts before, NamespaceParts after) {
    return predecessor(target, before, after)
        .filter(was -> !before.uses(was).isEmpty() && !after.uses(was).isEmpty())
        // mixed-namespace-versions reports one or two overlooked examples.
        .filter(was -> after.uses(was).size() * 2 > after.uses(target).size())
        .map(
            was ->
                told(
                    after.targets().get(target),
                    "the schema is now for '"
                        + target
                        + "', but the examples still use '"
                        + was
                        + "'",
                    after.uses(was)));
  }

  /** The former namespace of the schema: another version or, for a single schema, another name. */
  private static Optional<String> predecessor(
      String target, NamespaceParts before, NamespaceParts after) {
    Set<String> gone = NamespaceParts.without(before.targets().keySet(), after.targets().keySet());
    boolean isOnly = before.targets().size() == 1 && after.targets().size() == 1;
    return isOnly ? gone.stream().findFirst() : NamespaceParts.otherVersion(target, gone);
  }

  private Optional<Finding> schemaStayed(
      String target, NamespaceParts before, NamespaceParts after) {
    Set<String> fresh = NamespaceParts.without(after.used(), before.used());
    return NamespaceParts.otherVersion(
            target, NamespaceParts.without(fresh, after.targets().keySet()))
        .filter(to -> after.uses(target).size() < before.uses(target).size())
        .filter(to -> after.uses(target).size() <= after.uses(to).size())
        .map(
            to ->
                told(
                    after.targets().get(target),
                    "the examples now use '"
                        + to
                        + "', but the schema is still for '"
                        + target
                        + "'",
                    after.uses(to)));
  }

  private Finding told(SourceSpan place, String message, List<SourceSpan> uses) {
    Finding finding = finding(place, message);
    for (SourceSpan use : uses.subList(0, Math.min(SHOWN, uses.size()))) {
      finding = finding.with(Note.at(use, "It is used here"));
    }
    return finding;
  }
}
