package org.xeptools.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.xeptools.corpus.git.Objects;
import org.xeptools.document.XepReader;

/**
 * Goes back through the commits of a repository, for the states of the documents in one folder: the
 * line of first parents, and then what was merged into it. Where an editor's clone was merged with
 * the public repository and pushed, the line leads through the clone, and what was published
 * meanwhile stands aside of it.
 */
final class PublicationWalk {
  private static final Pattern VERSION =
      Pattern.compile("<(?:(revision)\\b|version>([^<]*+)</version>)");
  private static final Pattern FILE = Pattern.compile("xep-([0-9]{4})\\.xml");

  /** So many characters after the start of a revision is another's version. */
  private static final int FAR = 400;

  private static final int NOWHERE = -2 * FAR;

  /** What is longer is no version, and cut. */
  private static final int LONGEST = 100;

  private static final Pattern NAMED =
      Pattern.compile("(?:xep|XEP)-?([0-9]{4})(?:\\.html(#[^'\"<>&\\s]+))?");

  private final Repository repository;
  private final String prefix;
  private final Set<ObjectId> line = new HashSet<>();
  private final Set<String> states = new HashSet<>();
  private final List<RevCommit> merged = new ArrayList<>();

  PublicationWalk(Repository repository, Path folder) {
    this.repository = repository;
    Path top = repository.getWorkTree().toPath().toAbsolutePath().normalize();
    this.prefix = top.relativize(folder).toString().replace('\\', '/');
  }

  /** What was up to {@code head}, if {@code known} was up to an earlier one. */
  PublicationLog to(ObjectId head, PublicationLog known) throws IOException {
    PublicationLog log = new PublicationLog(head.name(), known.end());
    try (RevWalk commits = new RevWalk(repository)) {
      boolean met = line(commits, head, known.head(), log);
      if (met) {
        commits.reset();
        commits.markUninteresting(commits.parseCommit(ObjectId.fromString(known.head())));
      }
      aside(commits, log);
      if (met) {
        log.append(known);
      }
    }
    log.complete((before, now) -> words(before).isCorrectedBy(words(now)));
    return log;
  }

  /** Follows the first parents to the commit {@code end}, and tells whether it is among them. */
  private boolean line(RevWalk commits, ObjectId head, String end, PublicationLog log)
      throws IOException {
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
        differences(commit, tree, List.of(before), log::add);
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

  /** Looks at what was merged into the line, down to it. */
  private void aside(RevWalk commits, PublicationLog log) throws IOException {
    for (RevCommit commit : merged) {
      commits.markStart(commits.parseCommit(commit));
    }
    // As an iterator it would wrap what it cannot read.
    for (RevCommit commit = commits.next(); commit != null; commit = commits.next()) {
      if (!line.contains(commit)) {
        List<ObjectId> before = new ArrayList<>();
        for (RevCommit parent : commit.getParents()) {
          before.add(tree(commits.parseCommit(parent)));
        }
        differences(commit, tree(commit), before, log::addAside);
      }
    }
  }

  /** The folder in {@code commit}, zero if it was not there. */
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

  /** Notes the documents in {@code tree} that are like none in the trees {@code before}. */
  private void differences(
      RevCommit commit, ObjectId tree, List<ObjectId> before, Consumer<PublicationLog.Entry> log)
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
          if (name.matches() && states.add(name.group(1) + walk.getObjectId(0).name())) {
            changed.put(name.group(1), walk.getObjectId(0));
          }
        }
      }
    }
    if (!changed.isEmpty()) {
      Optional<String> entities = child(tree, "xep.ent");
      Optional<String> dtd = child(tree, "xep.dtd");
      changed.forEach(
          (number, content) -> log.accept(entry(number, content, commit, entities, dtd)));
    }
  }

  /** Whether it is at a file that none of the other trees has. */
  private static boolean isNew(TreeWalk walk) {
    for (int i = 1; i < walk.getTreeCount(); i++) {
      if (walk.getObjectId(i).equals(walk.getObjectId(0))) {
        return false;
      }
    }
    return FileMode.REGULAR_FILE.equals(walk.getRawMode(0))
        || FileMode.EXECUTABLE_FILE.equals(walk.getRawMode(0));
  }

  private PublicationLog.Entry entry(
      String number,
      ObjectId content,
      RevCommit commit,
      Optional<String> entities,
      Optional<String> dtd) {
    String text = new String(bytes(repository, content.name()), StandardCharsets.UTF_8);
    StateScan scan = StateScan.of(text);
    return new PublicationLog.Entry(
        number,
        versions(text).stream().findFirst().orElse(""),
        scan.date(),
        scan.status(),
        commit.name(),
        commit.getCommitTime(),
        content.name(),
        entities,
        dtd,
        named(text),
        scan.digest(),
        Optional.empty());
  }

  private WordBag words(PublicationLog.Entry state) {
    byte[] bytes = bytes(repository, state.content());
    return WordBag.of(StateScan.of(new String(bytes, StandardCharsets.UTF_8)).body());
  }

  private Optional<String> child(ObjectId tree, String name) throws IOException {
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(tree);
      walk.setFilter(PathFilter.create(name));
      return walk.next() ? Optional.of(walk.getObjectId(0).name()) : Optional.empty();
    }
  }

  private static Set<String> named(String text) {
    return NAMED
        .matcher(text)
        .results()
        .flatMap(
            xep ->
                xep.group(2) == null
                    ? Stream.of(xep.group(1))
                    : Stream.of(xep.group(1), xep.group(1) + xep.group(2)))
        .collect(Collectors.toSet());
  }

  /** The versions that a document lists, in its order. */
  static List<String> versions(String text) {
    List<String> found = new ArrayList<>();
    int revision = NOWHERE;
    Matcher marks = VERSION.matcher(text);
    while (marks.find()) {
      if (marks.group(1) != null) {
        revision = marks.end();
      } else if (marks.start() - revision <= FAR) {
        String version = marks.group(2).strip().replaceAll("\\s+", " ");
        found.add(version.substring(0, Math.min(LONGEST, version.length())));
        revision = NOWHERE;
      }
    }
    return found;
  }

  /** The bytes that {@code name} names. */
  static byte[] bytes(Repository repository, String name) {
    try {
      return Objects.blob(repository, ObjectId.fromString(name), XepReader.MAX_SIZE + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
