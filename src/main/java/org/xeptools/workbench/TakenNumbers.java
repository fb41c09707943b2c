package org.xeptools.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepReader;
import org.xeptools.finding.Finding;
import org.xeptools.git.GitTree;
import org.xeptools.git.Upstream;
import org.xeptools.rule.change.NumberTaken;

/** Numbers that a change gives, and that were given meanwhile on the branch of the series. */
final class TakenNumbers {
  private TakenNumbers() {}

  /**
   * The findings on {@code head}.
   *
   * @param range what is compared
   * @param branch the branch that others publish on; empty for that which the range begins with,
   *     and that which HEAD follows
   */
  static List<Finding> in(Corpus head, Range range, Optional<String> branch) throws IOException {
    Path folder = head.folder();
    if (range.to().isEmpty() && !Upstream.hasCommits(folder)) {
      return List.of();
    }
    Set<String> names = new LinkedHashSet<>();
    if (branch.isPresent()) {
      names.add(branch.get());
    } else {
      names.add(range.from());
      Upstream.of(folder, "HEAD").ifPresent(names::add);
    }
    List<Finding> found = new ArrayList<>();
    try (GitTree own = GitTree.of(folder, range.to().orElse("HEAD"))) {
      for (String name : names) {
        try (GitTree tip = GitTree.of(folder, name)) {
          found.addAll(in(head, own, tip, name));
        }
        if (!found.isEmpty()) {
          break;
        }
      }
    }
    return found;
  }

  private static List<Finding> in(Corpus head, GitTree own, GitTree tip, String name)
      throws IOException {
    Optional<String> fork =
        Upstream.behind(own, tip) == 0 ? Optional.empty() : Upstream.fork(own, tip);
    if (fork.isEmpty()) {
      return List.of();
    }
    Path folder = head.folder();
    Set<String> accepted = new TreeSet<>(head.published().keySet());
    try (GitTree before = GitTree.of(folder, fork.get())) {
      accepted.removeAll(Corpus.of(folder, new XepReader(before)).published().keySet());
    }
    return accepted.isEmpty()
        ? List.of()
        : NumberTaken.of(accepted, head, Corpus.of(folder, new XepReader(tip)), shown(name));
  }

  /** A script names the branch by its commit. */
  private static String shown(String name) {
    return name.matches("[0-9a-f]{40}") ? "the base branch" : name;
  }
}
