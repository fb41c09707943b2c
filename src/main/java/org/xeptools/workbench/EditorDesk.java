package org.xeptools.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.xeptools.act.BaseFacts;
import org.xeptools.act.EditorAct;
import org.xeptools.act.Outcome;
import org.xeptools.act.Plan;
import org.xeptools.act.PlannedFile;
import org.xeptools.act.Refused;
import org.xeptools.corpus.Corpus;
import org.xeptools.git.Commits;
import org.xeptools.git.Upstream;
import org.xeptools.rule.RuleSet;
import org.xeptools.rule.Verdict;

/** Where an Editor's acts are planned, checked and carried out. */
public final class EditorDesk {
  private static final String HEAD = "HEAD";

  private final Corpus tree;
  private final Optional<String> branch;
  private final Consumer<String> said;

  /**
   * What became of an act.
   *
   * @param outcome its plan, or why there is none
   * @param verdicts the findings that it brings
   * @param refusals why it is not carried out; empty if it may be
   */
  public record Prepared(
      EditorAct act, Outcome outcome, List<Verdict> verdicts, List<Refused> refusals) {
    /** The plan, if there is one. */
    public Optional<Plan> plan() {
      return outcome instanceof Plan plan ? Optional.of(plan) : Optional.empty();
    }
  }

  /**
   * @param base the branch that others publish on; empty for the one that HEAD follows
   * @param said is told what the person should know at once, in a sentence
   */
  EditorDesk(Corpus tree, Optional<String> base, Consumer<String> said) throws IOException {
    this.tree = tree;
    this.said = said;
    this.branch = base.isPresent() ? base : Upstream.of(tree.folder(), HEAD);
  }

  /** The tree as it is. */
  public Corpus tree() {
    return tree;
  }

  /** What git knows about numbers. */
  public BaseFacts facts() throws UserError {
    return Workbench.attempt(() -> NumbersInGit.of(tree, branch));
  }

  /** Plans {@code acts}, each in the tree that those before it leave, and checks the plans. */
  public List<Prepared> prepare(
      List<EditorAct> acts, RuleSet rules, boolean insists, boolean strict) throws UserError {
    return Workbench.attempt(
        () -> {
          PlannedTree planned = new PlannedTree(tree);
          List<Prepared> all = new ArrayList<>();
          for (EditorAct act : acts) {
            Outcome outcome = act.plan(planned.corpus());
            Optional<Refused> refusal =
                outcome instanceof Refused refused ? Optional.of(refused) : Optional.empty();
            if (outcome instanceof Plan plan) {
              refusal = obstacle(plan, planned);
              planned.add(plan);
            }
            all.add(new Prepared(act, outcome, List.of(), refusal.stream().toList()));
          }
          return all.stream().map(one -> checked(one, planned, rules, insists, strict)).toList();
        });
  }

  /** {@code one} with what the rules say about it in the tree that all plans together make. */
  private Prepared checked(
      Prepared one, PlannedTree planned, RuleSet rules, boolean insists, boolean strict) {
    if (one.plan().isEmpty() || !one.refusals().isEmpty()) {
      return one;
    }
    ActCheck check =
        ActCheck.of(
            one.plan().get(),
            one.act().since(tree),
            tree,
            planned.corpus(),
            rules,
            insists,
            strict);
    return new Prepared(
        one.act(), one.outcome(), check.verdicts(), check.refusal().stream().toList());
  }

  /** Why a file cannot be written without a change of other bytes, if so. */
  private Optional<Refused> obstacle(Plan plan, PlannedTree planned) {
    for (PlannedFile file : plan.files()) {
      Optional<String> why =
          planned.has(file.before().path())
              ? Optional.empty()
              : FixedDocument.obstacle(file.before(), tree);
      if (why.isPresent()) {
        return Optional.of(
            new Refused(file.before().path() + " " + why.get() + ", so it cannot be edited"));
      }
      if (file.isNew() && Files.exists(file.path(), LinkOption.NOFOLLOW_LINKS)) {
        return Optional.of(new Refused(file.path() + " exists already; move it away first"));
      }
    }
    return Optional.empty();
  }

  /** Writes the files of all plans, or none. */
  public void write(List<Plan> plans) throws UserError {
    Workbench.attempt(
        () -> {
          files().write(plans, Optional.empty());
          return plans;
        });
  }

  private ActFiles files() throws IOException {
    return ActFiles.of(tree.folder(), said);
  }

  /** Why {@code plans} cannot be committed one by one, if so. */
  public List<Refused> uncommittable(List<Plan> plans, BaseFacts facts) throws UserError {
    return Workbench.attempt(
        () -> {
          List<Refused> refusals = new ArrayList<>();
          try (Commits commits = Commits.in(tree.folder())) {
            if (commits.isBusy()) {
              refusals.add(new Refused("a merge or rebase is not finished; finish it first"));
              return refusals;
            }
            List<String> staged = commits.staged();
            if (!staged.isEmpty()) {
              refusals.add(
                  new Refused(
                      "other files are staged ("
                          + String.join(", ", staged)
                          + "); commit or unstage them first"));
            }
            for (Plan plan : plans) {
              for (PlannedFile file : plan.files()) {
                if (!file.isNew()
                    && commits.isChanged(ActFiles.place(file))
                    && refusals.isEmpty()) {
                  refusals.add(
                      new Refused(
                          file.path().getFileName()
                              + " has changes that are not committed; commit them first"));
                }
              }
            }
          }
          if (facts.behind() > 0 && refusals.isEmpty()) {
            refusals.add(
                new Refused(
                    "HEAD is "
                        + facts.behind()
                        + (facts.behind() == 1 ? " commit" : " commits")
                        + " behind "
                        + facts.branch().orElse("")
                        + "; pull first"));
          }
          return refusals;
        });
  }

  /** Why xep cannot commit as git is told to, if so. */
  public Optional<String> unableToCommit() throws UserError {
    return Workbench.attempt(
        () -> {
          try (Commits commits = Commits.in(tree.folder())) {
            return commits.obstacle();
          }
        });
  }

  /**
   * Writes the files of {@code plan} and commits them; if the commit fails, nothing is changed.
   *
   * @return the id of the commit
   */
  public String commit(Plan plan) throws UserError {
    return Workbench.attempt(
        () -> {
          List<Path> files = plan.files().stream().map(ActFiles::place).toList();
          ActCommit commit = new ActCommit(tree.folder(), files, plan.message().text());
          files().write(List.of(plan), Optional.of(commit));
          return commit.id();
        });
  }

  /** The Editor's initials in git's settings, {@code xep.editor}. */
  public static Optional<String> editor(Path folder) throws UserError {
    return Workbench.attempt(() -> Commits.setting(folder, "xep", "editor"));
  }

  /** Work that needs an earlier state of the tree. */
  public interface Comparing {
    /** Compares with {@code before}. */
    int run(Corpus before) throws UserError;
  }

  /** Runs {@code work} with the state of the tree in {@code revision}. */
  public int since(String revision, Comparing work) throws UserError {
    return Workbench.attempt(
        () -> {
          try (States states = States.since(tree.folder(), revision)) {
            return work.run(states.base());
          }
        });
  }

  /** The branch that others publish on, if it is known. */
  public Optional<String> branch() {
    return branch;
  }
}
