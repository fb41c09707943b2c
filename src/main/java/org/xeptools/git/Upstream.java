package org.xeptools.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;

/** The branch that the checked out one follows. */
public final class Upstream {
  private static final int MOST = 10_000;

  private Upstream() {}

  /**
   * The branch that {@code branch} follows, or that of HEAD: {@code origin/main}; empty outside
   * git, or if it follows none.
   *
   * @throws IOException with one sentence for the user if the repository cannot be read
   */
  public static Optional<String> of(Path folder, String branch) throws IOException {
    Optional<Repository> found = Repositories.around(folder);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try (Repository repository = found.get()) {
      String local =
          branch.equals("HEAD")
              ? Unreadable.orSay(repository, () -> String.valueOf(repository.getBranch()))
              : branch;
      Config settings = Unreadable.settings(repository);
      String remote = settings.getString("branch", local, "remote");
      String merged = settings.getString("branch", local, "merge");
      if (remote == null || merged == null) {
        return Optional.empty();
      }
      String name = merged.replaceFirst("^refs/heads/", "");
      return Optional.of(remote.equals(".") ? name : remote + "/" + name)
          .filter(full -> isKnown(repository, full)); // it may have been deleted, or never fetched
    }
  }

  private static boolean isKnown(Repository repository, String name) {
    try {
      return repository.resolve(name) != null;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** The number of commits of {@code branch} that {@code head}, of the same repository, lacks. */
  public static int behind(GitTree head, GitTree branch) throws IOException {
    Repository repository = head.repository();
    return Unreadable.orSay(
        repository,
        () -> {
          try (RevWalk walk = new RevWalk(repository)) {
            walk.markStart(walk.parseCommit(repository.resolve(branch.commit())));
            walk.markUninteresting(walk.parseCommit(repository.resolve(head.commit())));
            int count = 0;
            while (count < MOST && walk.next() != null) {
              count++;
            }
            return count;
          }
        });
  }

  /** True if HEAD around {@code folder} names a commit; that of a new repository does not. */
  public static boolean hasCommits(Path folder) throws IOException {
    Optional<Repository> found = Repositories.around(folder);
    if (found.isEmpty()) {
      return false;
    }
    try (Repository repository = found.get()) {
      return Unreadable.orSay(repository, () -> repository.resolve("HEAD") != null);
    }
  }

  /** The commit from which {@code head} and {@code branch}, of one repository, part. */
  public static Optional<String> fork(GitTree head, GitTree branch) throws IOException {
    Repository repository = head.repository();
    return Unreadable.orSay(
        repository,
        () -> {
          try (RevWalk walk = new RevWalk(repository)) {
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(walk.parseCommit(repository.resolve(head.commit())));
            walk.markStart(walk.parseCommit(repository.resolve(branch.commit())));
            return Optional.ofNullable(walk.next()).map(RevCommit::name);
          }
        });
  }
}
