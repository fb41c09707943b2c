package org.xeptools.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.SharedCorpus;
import org.xeptools.act.EditorAct;
import org.xeptools.act.Outcome;
import org.xeptools.act.Plan;
import org.xeptools.act.Refused;
import org.xeptools.act.Settled;
import org.xeptools.corpus.Corpus;
import org.xeptools.document.XepReader;
import org.xeptools.git.GitTree;

/**
 * What the Editors of the XSF did since 2016, done again: each act in the history of a third of the
 * series is carried out on the state before it, with the same day, vote and initials, and the
 * result compared with theirs.
 */
@Tag("corpus")
class ReplayedHistoryTest {
  private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);

  /** One commit in so many is done again, since all take two minutes; XEP_EVERY_ACT takes all. */
  private static final int STEP = System.getenv("XEP_EVERY_ACT") == null ? 4 : 1;

  /** Every way in which an act of theirs differs from ours, and why that is right. */
  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("replayed", "the number of acts that were found"),
          Map.entry("the same", "byte for byte, but for blanks at the end"),
          Map.entry("we refuse", "their step is one that the process does not have, or not yet"),
          Map.entry("we refuse in any case", "not even --anyway allows it: theirs was a mistake"),
          Map.entry("nothing to do", "the state was there before"),
          Map.entry("theirs cannot be read", "they made it ill-formed"),
          Map.entry("the remark has other words", "the day of the vote, the body, or nothing"),
          Map.entry("the markup of the header differs", "their remark has no p, or other markup"),
          Map.entry("blanks differ", "the indentation of their revision is another"),
          Map.entry("the initials differ", "XEP Editor: xx is the older form; or an author's"),
          Map.entry("the date differs", "theirs is not the day of the act"),
          Map.entry("their version has two numbers", "the older form"),
          Map.entry("they made a candidate", "a version such as 2.5rc3"),
          Map.entry("their version is a smaller step", "a patch for what check sees as substance"),
          Map.entry("their version is a larger step", "a minor version for what is editorial"),
          Map.entry("they made no revision", "the step was decided, but the history lacks it"),
          Map.entry(
              "they made more revisions", "a deferral with one, as until 2019; or an author's"),
          Map.entry("they edited an older revision", "a published version was rewritten"),
          Map.entry("they changed more of the header", "an author's change came in one commit"),
          Map.entry(
              "they changed the body, or placeholders differ",
              "an author's change came in one commit; or they left XEP-xxxx, and we do not"),
          Map.entry("layout of the body differs", "the same"),
          Map.entry("they made no entity", "forgotten"),
          Map.entry("the entity differs", "another form of the line"),
          Map.entry("the number differs", "of two accepted on one day, the second came first"),
          Map.entry("last calls differ", "they wrote over the one before, or took it away"),
          Map.entry("interim differs", "they left it"),
          Map.entry("successors differ", "the successor is not in this third of the series"));

  @TempDir Path folder;

  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> cases = new ArrayList<>();

  @Test
  void everyDifferenceHasAReason() throws Exception {
    Path bundle = SharedCorpus.folder().resolveSibling("history").resolve("third.bundle");
    if (!Files.isRegularFile(bundle)) {
      System.out.println("SKIPPED: no history at " + bundle);
      Assumptions.abort();
    }
    try (Git git =
        Git.cloneRepository()
            .setURI(bundle.toUri().toString())
            .setDirectory(folder.toFile())
            .setNoCheckout(true)
            .call()) {
      List<RevCommit> commits = firstParents(git.getRepository());
      for (int i = 0; i < commits.size(); i += STEP) {
        replay(commits.get(i), git.getRepository());
      }
    }
    StringBuilder report = new StringBuilder();
    counts.forEach((what, count) -> report.append(count).append("  ").append(what).append('\n'));
    cases.forEach(line -> report.append(line).append('\n'));
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target/replayed-history.txt"), report);
    assertThat(sum("acceptance:")).isGreaterThan(15 / STEP / 2);
    assertThat(sum("last call:")).isGreaterThan(15 / STEP / 2);
    assertThat(sum("to ")).isGreaterThan(70 / STEP / 2);
    assertThat(sum("revision:")).isGreaterThan(40 / STEP / 2);
    assertThat(counts.keySet().stream().map(what -> what.replaceFirst(".*?: ", "")))
        .isSubsetOf(REASONS.keySet());
  }

  private int sum(String prefix) {
    return counts.entrySet().stream()
        .filter(e -> e.getKey().startsWith(prefix) && e.getKey().endsWith(" replayed"))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private static List<RevCommit> firstParents(Repository repository) throws IOException {
    List<RevCommit> all = new ArrayList<>();
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit commit = walk.parseCommit(repository.resolve("HEAD"));
      while (commit.getParentCount() > 0 && !day(commit).isBefore(FIRST)) {
        all.add(commit);
        commit = walk.parseCommit(commit.getParent(0));
      }
    }
    return all;
  }

  private static LocalDate day(RevCommit commit) {
    return LocalDate.ofInstant(
        Instant.ofEpochSecond(commit.getCommitTime()),
        ZoneOffset.ofTotalSeconds(
            commit
                .getCommitterIdent()
                .getZoneId()
                .getRules()
                .getOffset(Instant.ofEpochSecond(commit.getCommitTime()))
                .getTotalSeconds()));
  }

  private void replay(RevCommit commit, Repository repository) throws IOException {
    List<DiffEntry> files = changed(commit, repository);
    if (files.isEmpty() || files.size() > 40) {
      return;
    }
    Path root = folder.toRealPath();
    try (GitTree before = GitTree.of(root, commit.getParent(0).name());
        GitTree after = GitTree.of(root, commit.name())) {
      Corpus base = Corpus.of(root, new XepReader(before));
      Corpus head = Corpus.of(root, new XepReader(after));
      for (DiffEntry file : files) {
        Optional<ReplayedAct> act =
            file.getChangeType() == DiffEntry.ChangeType.ADD
                ? ReplayedAct.acceptance(root.resolve(file.getNewPath()), base, head, day(commit))
                : ReplayedAct.of(root.resolve(file.getNewPath()), base, head, day(commit));
        if (act.isPresent()) {
          compare(act.get(), base, head, commit);
        }
      }
    }
  }

  private static List<DiffEntry> changed(RevCommit commit, Repository repository)
      throws IOException {
    try (TreeWalk walk = new TreeWalk(repository);
        RevWalk commits = new RevWalk(repository)) {
      walk.addTree(commits.parseCommit(commit.getParent(0)).getTree());
      walk.addTree(commit.getTree());
      walk.setRecursive(true);
      return DiffEntry.scan(walk).stream()
          .filter(entry -> entry.getChangeType() != DiffEntry.ChangeType.DELETE)
          .filter(entry -> entry.getNewPath().matches("xep-\\d{4}\\.xml"))
          .toList();
    }
  }

  private void compare(ReplayedAct act, Corpus base, Corpus head, RevCommit commit)
      throws IOException {
    String where = commit.abbreviate(8).name() + " " + day(commit) + " " + act.number();
    count(act.kind() + ": replayed");
    Outcome outcome = act.act().plan(base);
    if (outcome instanceof Refused refused) {
      note(act, where, "we refuse", refused.sentence());
      EditorAct insisting = act.insisting();
      outcome = insisting.plan(base);
    }
    if (outcome instanceof Settled settled) {
      note(act, where, "nothing to do", settled.sentence());
      return;
    }
    if (outcome instanceof Refused refused) {
      note(act, where, "we refuse in any case", refused.sentence());
      return;
    }
    Plan plan = (Plan) outcome;
    PlannedTree tree = new PlannedTree(base);
    tree.add(plan);
    Corpus planned = tree.corpus();
    Set<String> reasons = new TreeSet<>(ReplayDifferences.of(act, plan, planned, head));
    if (reasons.isEmpty()) {
      note(act, where, "the same", "");
    }
    for (String reason : reasons) {
      String[] parts = reason.split("\t", 2);
      note(act, where, parts[0], parts.length > 1 ? parts[1] : "");
    }
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  private void note(ReplayedAct act, String where, String reason, String detail) {
    count(act.kind() + ": " + reason);
    cases.add(act.kind() + " | " + where + " | " + reason + " | " + detail.replace("\n", "⏎"));
  }
}
