package org.xeptools.workbench;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Repository;
import org.xeptools.act.BaseFacts;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.Field;
import org.xeptools.document.Header;
import org.xeptools.document.XepReader;
import org.xeptools.git.GitTree;
import org.xeptools.git.Repositories;
import org.xeptools.git.Upstream;

/** The numbers of the series in HEAD and on the branch that others publish on. */
final class NumbersInGit {
  private NumbersInGit() {}

  /** What git knows about them beside {@code tree}; nothing outside git. */
  static BaseFacts of(Corpus tree, Optional<String> branch) throws IOException {
    Optional<Repository> repository = Repositories.around(tree.folder());
    repository.ifPresent(Repository::close);
    if (repository.isEmpty()) {
      return BaseFacts.NONE;
    }
    try (GitTree head = GitTree.of(tree.folder(), "HEAD")) {
      SortedMap<String, String> published = new TreeMap<>();
      int behind = 0;
      for (String name : names(tree, branch)) {
        try (GitTree base = GitTree.of(tree.folder(), name)) {
          published.putAll(titles(tree, base));
          behind = Math.max(behind, Upstream.behind(head, base));
        }
      }
      return new BaseFacts(branch, behind, titles(tree, head), published);
    }
  }

  /** The branch, and what was fetched for it. */
  private static List<String> names(Corpus tree, Optional<String> branch) throws IOException {
    if (branch.isEmpty()) {
      return List.of();
    }
    Optional<String> fetched = Upstream.of(tree.folder(), branch.get());
    return fetched.map(tip -> List.of(branch.get(), tip)).orElse(List.of(branch.get()));
  }

  /** The numbers in {@code state}, with the titles of those that {@code tree} lacks. */
  private static SortedMap<String, String> titles(Corpus tree, GitTree state) throws IOException {
    Corpus there = Corpus.of(tree.folder(), new XepReader(state));
    SortedMap<String, String> titles = new TreeMap<>();
    for (String number : there.published().keySet()) {
      titles.put(
          number,
          tree.has(number)
              ? ""
              : there.header(number).flatMap(Header::title).map(Field::text).orElse(""));
    }
    return titles;
  }
}
