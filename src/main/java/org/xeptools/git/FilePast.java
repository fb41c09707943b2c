package org.xeptools.git;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The earlier contents of a file, on the line of first parents. */
final class FilePast {
  private static final int MOST_COMMITS = 50_000;
  private static final int MOST_BYTES = 20_000_000;

  private final Repository repository;
  private final Blobs blobs;
  private final String way;

  /**
   * @param way the path from the top of the repository to the file, with slashes
   */
  FilePast(Repository repository, String way) {
    this.repository = repository;
    this.blobs = new Blobs(repository);
    this.way = way;
  }

  /**
   * Passes on the contents from {@code commit} back, newest first, until {@code enough} is true;
   * returns false if the history is incomplete, because the clone is shallow or lacks objects.
   */
  boolean visit(RevCommit commit, Predicate<byte[]> enough) {
    try {
      return Unreadable.orSay(repository, () -> walk(commit, enough));
    } catch (Unreadable e) {
      return false;
    }
  }

  private boolean walk(RevCommit start, Predicate<byte[]> enough) throws IOException {
    Set<ObjectId> ends = repository.getObjectDatabase().getShallowCommits();
    ObjectId last = ObjectId.zeroId();
    try (RevWalk commits = new RevWalk(repository)) {
      RevCommit commit = commits.parseCommit(start);
      for (int i = 0; i < MOST_COMMITS; i++) {
        Optional<ObjectId> content = content(commit);
        if (content.isEmpty()) {
          return true;
        }
        if (!content.get().equals(last)) {
          last = content.get();
          if (enough.test(blobs.bytes(last, MOST_BYTES))) {
            return true;
          }
        }
        if (ends.contains(commit)) {
          return false;
        }
        if (commit.getParentCount() == 0) {
          return true;
        }
        RevCommit parent = commits.parseCommit(commit.getParent(0));
        commit.disposeBody();
        commit = parent;
      }
    }
    return false;
  }

  private Optional<ObjectId> content(RevCommit commit) throws IOException {
    try (TreeWalk at = TreeWalk.forPath(repository, way, commit.getTree())) {
      return at != null
              && (FileMode.REGULAR_FILE.equals(at.getRawMode(0))
                  || FileMode.EXECUTABLE_FILE.equals(at.getRawMode(0)))
          ? Optional.of(at.getObjectId(0))
          : Optional.empty();
    }
  }
}
