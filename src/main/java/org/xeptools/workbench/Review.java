package org.xeptools.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.xeptools.change.Change;
import org.xeptools.change.Changes;
import org.xeptools.corpus.Corpus;
import org.xeptools.finding.Finding;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Verdict;
import org.xeptools.rule.change.TitleCheck;

/**
 * The review of a change.
 *
 * @param changes the changed documents, in order of file
 * @param verdicts the new findings on each changed document, and on other documents that have new
 *     findings because of the change
 */
public record Review(List<Change> changes, List<Verdict> verdicts) {

  /** Reviews the change between two states of a tree. */
  static Review of(Corpus base, Corpus head, RuleSet rules) throws IOException {
    List<Change> changes = Changes.between(base, head);
    Bystanders.lend(changes, base, head);
    Stream<Verdict> changed = changes.parallelStream().map(change -> judge(change, rules));
    List<Verdict> verdicts = new ArrayList<>(changed.toList());
    Recheck recheck = new Recheck(rules);
    verdicts.addAll(Bystanders.of(changes, base, head, recheck));
    recheck.keep();
    return new Review(changes, verdicts);
  }

  /** This review with the verdicts on {@code files} only. */
  Review of(Set<Path> files) {
    boolean all =
        changes.stream().allMatch(c -> c.after().isEmpty() || files.contains(c.after().get()));
    return all
        ? this
        : new Review(
            changes, verdicts.stream().filter(v -> files.contains(v.source().path())).toList());
  }

  /**
   * This review with the finding that {@code title}, of the pull request, does not name the change,
   * if so.
   */
  Review titled(String title, RuleSet rules) {
    return with(TitleCheck.of(changes, title), rules);
  }

  /** This review with {@code more} findings on its documents. */
  Review with(List<Finding> more, RuleSet rules) {
    List<Finding> found = more.stream().filter(f -> rules.has(f.rule())).toList();
    return new Review(changes, verdicts.stream().map(v -> with(v, found)).toList());
  }

  private static Verdict with(Verdict verdict, List<Finding> found) {
    List<Finding> all = new ArrayList<>(verdict.findings());
    found.stream().filter(f -> f.span().file().equals(verdict.source().path())).forEach(all::add);
    all.sort(Comparator.comparingInt(f -> f.span().start()));
    return verdict.with(all);
  }

  private static Verdict judge(Change change, RuleSet rules) {
    Verdict now = rules.check(change);
    return change
        .before()
        .map(file -> now.since(rules.check(change.base().read(file), change.base())))
        .orElse(now);
  }
}
