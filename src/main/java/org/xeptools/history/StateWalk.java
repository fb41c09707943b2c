package org.xeptools.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.xeptools.git.Blobs;

/**
 * Walks back through the commits of a repository to find the states of the documents in one folder:
 * the line of first parents, then the merged commits. If an editor merged the public repository
 * into a clone and pushed that, the line leads through the clone, and what was published meanwhile
 * is only in merged commits.
 */
final class StateWalk {
  private static final Pattern FILE = Pattern.compile("xep-([0-9]{4})\\.xml");

  /**
   * A state of a document that has not been read yet.
   *
   * @param time the time of the commit, in seconds since 1970
   * @param onLine true if it is on the line of first parents
   */
  record PastState(
      String number,
      ObjectId content,
      String commit,
      long time,
      Optional<String> entities,
      Optional<String> dtd,
      boolean onLine) {}

  private final Repository repository;
  private final Blobs blobs;
  private final String prefix;
  private final Set<ObjectId> line = new HashSet<>();
  private final Set<String> states = new HashSet<>();
  private final List<RevCommit> merged = new ArrayList<>();
  private final List<PastState> found = new ArrayList<>();

  StateWalk(Repository repository, Blobs blobs, Path folder) {
    this.repository = repository;
    this.blobs = blobs;
    this.prefix = prefix(repository, folder);
  }

  /** The path from the top of the repository to {@code folder}, with slashes; "" for the top. */
  static String prefix(Repository repository, Path folder) {
    Path top = repository.getWorkTree().toPath().toAbsolutePath().normalize();
    return top.relativize(folder).toString().replace('\\', '/');
  }

  /**
   * The log up to {@code head}, extending {@code known}, which ends at an earlier commit.
   *
   * @param listener receives the number of new states that have been read
   */
  StateLog to(ObjectId head, StateLog known, PublishedVersions.Listener listener)
      throws IOException {
    try (RevWalk commits = new RevWalk(repository)) {
      boolean met = line(commits, head, known.head());
      if (met) {
        commits.reset();
        commits.markUninteresting(commits.parseCommit(ObjectId.fromString(known.head())));
      }
      aside(commits);
      StateLog before = met ? known : new StateLog("", known.end());
      return new StateReader(blobs, before, listener).read(head, found);
    }
  }

  /** Follows the first parents to the commit {@code end}; true if it is among them. */
  private boolean line(RevWalk commits, ObjectId head, String end) throws IOException {
    RevCommit commit = commits.parseCommit(head);
    ObjectId tree = tree(commit);
    while (!commit.name().equals(end)) {
      if (!line.add(commit.getId())) {
        throw new IOException("its history goes in a circle at commit " + commit.name());
      }
      RevCommit[] parents = commit.getParents();
      RevCommit first = parents.length == 0 ? null : commits.parseCommit(parents[0]);
      for (int i = 1; i < parents.length; i++) {
        merged.add(parents[i]);
      }
      ObjectId before = first == null ? ObjectId.zeroId() : tree(first);
      if (!before.equals(tree)) {
        differences(commit, tree, List.of(before), true);
      }
      commit.disposeBody();
      if (first == null) {
        return false;
      }
      commit = first;
      tree = before;
    }
    return true;
  }

  /** Reads the commits that were merged into the line. */
  private void aside(RevWalk commits) throws IOException {
    for (RevCommit commit : merged) {
      commits.markStart(commits.parseCommit(commit));
    }
    // Used as an iterator, it would wrap the exceptions of objects that it cannot read.
    for (RevCommit commit = commits.next(); commit != null; commit = commits.next()) {
      if (!line.contains(commit)) {
        List<ObjectId> before = new ArrayList<>();
        for (RevCommit parent : commit.getParents()) {
          before.add(tree(commits.parseCommit(parent)));
        }
        differences(commit, tree(commit), before, false);
      }
    }
  }

  /** The tree of the folder in {@code commit}, zero if it did not exist. */
  private ObjectId tree(RevCommit commit) throws IOException {
    if (prefix.isEmpty()) {
      return commit.getTree().getId();
    }
    try (TreeWalk at = TreeWalk.forPath(repository, prefix, commit.getTree())) {
      return at == null || !FileMode.TREE.equals(at.getRawMode(0))
          ? ObjectId.zeroId()
          : at.getObjectId(0);
    }
  }

  /** Records the documents in {@code tree} that differ from those in all trees {@code before}. */
  private void differences(RevCommit commit, ObjectId tree, List<ObjectId> before, boolean onLine)
      throws IOException {
    if (tree.equals(ObjectId.zeroId()) || before.contains(tree)) {
      return;
    }
    Map<String, ObjectId> changed = new TreeMap<>();
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(tree);
      for (ObjectId other : before) {
        if (!other.equals(ObjectId.zeroId())) {
          walk.addTree(other);
        }
      }
      if (walk.getTreeCount() > 1) {
        walk.setFilter(TreeFilter.ANY_DIFF);
      }
      while (walk.next()) {
        if (isNew(walk)) {
          Matcher name = FILE.matcher(walk.getNameString());
          // a text that appears again is a state of the line, too: a change was reverted
          if (name.matches()
              && (states.add(name.group(1) + walk.getObjectId(0).name()) || onLine)) {
            changed.put(name.group(1), walk.getObjectId(0));
          }
        }
      }
    }
    if (!changed.isEmpty()) {
      Optional<String> entities = child(tree, "xep.ent");
      Optional<String> dtd = child(tree, "xep.dtd");
      long time = commit.getCommitTime();
      changed.forEach(
          (number, content) ->
              found.add(
                  new PastState(number, content, commit.name(), time, entities, dtd, onLine)));
    }
  }

  /** True if the walk is at a file that none of the other trees has. */
  private static boolean isNew(TreeWalk walk) {
    for (int i = 1; i < walk.getTreeCount(); i++) {
      if (walk.getObjectId(i).equals(walk.getObjectId(0))) {
        return false;
      }
    }
    return FileMode.REGULAR_FILE.equals(walk.getRawMode(0))
        || FileMode.EXECUTABLE_FILE.equals(walk.getRawMode(0));
  }

  private Optional<String> child(ObjectId tree, String name) throws IOException {
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(tree);
      walk.setFilter(PathFilter.create(name));
      return walk.next() ? Optional.of(walk.getObjectId(0).name()) : Optional.empty();
    }
  }
}
