package org.xeptools.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** The commits by which a branch came from one revision to another. */
public final class FirstParents {
  private static final int MOST_COMMITS = 20_000;
  private static final int LONGEST_MESSAGE = 20_000;

  private FirstParents() {}

  /**
   * A commit on the line of first parents.
   *
   * @param id its id
   * @param before the id of its first parent
   * @param time when it was committed
   * @param message its whole message, untrusted; the beginning of a very long one
   */
  public record Step(String id, String before, Instant time, String message) {}

  /**
   * The commits on the line of first parents of {@code head} that {@code base} does not contain,
   * oldest first, in the repository around {@code folder}.
   *
   * @throws IOException with one sentence for the user if they cannot be read
   */
  public static List<Step> between(Path folder, String base, String head) throws IOException {
    try (GitTree tree = GitTree.of(folder, head)) {
      Repository repository = tree.repository();
      RevCommit from = new Revisions(repository).commit(base);
      return Unreadable.orSay(
          repository, () -> walk(repository, from, ObjectId.fromString(tree.commit())));
    }
  }

  private static List<Step> walk(Repository repository, RevCommit base, ObjectId head)
      throws IOException {
    List<Step> steps = new ArrayList<>();
    try (RevWalk commits = new RevWalk(repository)) {
      RevCommit from = commits.parseCommit(base);
      RevCommit commit = commits.parseCommit(head);
      if (!commits.isMergedInto(from, commit)) {
        Set<ObjectId> shallow = repository.getObjectDatabase().getShallowCommits();
        throw Unreadable.told(
            shallow.isEmpty()
                ? "the first revision is not part of the history of the second; name an earlier one"
                : "this clone is shallow, so the commits between the revisions are not all here;"
                    + " fetch them: git fetch --unshallow");
      }
      Set<ObjectId> known = contained(repository, from);
      while (!known.contains(commit)) {
        if (steps.size() == MOST_COMMITS) {
          throw Unreadable.told(
              "more than " + MOST_COMMITS + " commits lie between the revisions; name nearer ones");
        }
        if (commit.getParentCount() == 0) {
          throw Unreadable.told(
              "the line of first parents of the second revision does not lead to the first one;"
                  + " name a commit on it");
        }
        RevCommit parent = commits.parseCommit(commit.getParent(0));
        steps.add(
            new Step(
                commit.name(),
                parent.name(),
                Instant.ofEpochSecond(commit.getCommitTime()),
                message(commit)));
        commit = parent;
      }
    }
    Collections.reverse(steps);
    return steps;
  }

  private static Set<ObjectId> contained(Repository repository, RevCommit base) throws IOException {
    Set<ObjectId> all = new HashSet<>();
    try (RevWalk commits = new RevWalk(repository)) {
      commits.setRetainBody(false);
      commits.markStart(commits.parseCommit(base));
      // Used as an iterator, it would wrap the exceptions of objects that it cannot read.
      for (RevCommit commit = commits.next(); commit != null; commit = commits.next()) {
        all.add(commit.copy());
      }
    }
    return all;
  }

  /** As UTF-8, whatever encoding the commit claims. */
  private static String message(RevCommit commit) {
    byte[] raw = commit.getRawBuffer();
    String text =
        new String(raw, 0, Math.min(raw.length, 2 * LONGEST_MESSAGE), StandardCharsets.UTF_8);
    int body = text.indexOf("\n\n");
    return body < 0
        ? ""
        : text.substring(body + 2, Math.min(text.length(), body + 2 + LONGEST_MESSAGE));
  }
}
