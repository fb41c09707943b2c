package org.xeptools.git;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.ReflogEntry;
import org.eclipse.jgit.lib.ReflogReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** Resolves revisions; if a revision cannot be found, the message says what to do. */
final class Revisions {
  private static final Pattern STEPS = Pattern.compile("([^~^]+)((?:~[0-9]{0,4}|\\^)+)");
  private static final Pattern STEP = Pattern.compile("~([0-9]{0,4})|\\^");
  private static final Pattern NAME = Pattern.compile("[0-9A-Za-z_][0-9A-Za-z_./+-]*");

  /** The form of a name that is probably a tag. */
  private static final Pattern VERSION = Pattern.compile("v?[0-9]+(?:\\.[0-9]+)+[0-9A-Za-z.-]*");

  private static final Pattern SHORT_NAME = Pattern.compile("[0-9a-f]{4,39}");

  private static final Pattern EARLIER = Pattern.compile("([^@]*)@\\{([0-9]{1,9})\\}(.*)");
  private static final Pattern UPSTREAM = Pattern.compile("(.*)@\\{u(?:pstream)?\\}([~^0-9]*)");

  private final Repository repository;

  Revisions(Repository repository) {
    this.repository = repository;
  }

  /**
   * The commit that {@code revision} names.
   *
   * @throws IOException with one sentence for the user if there is none
   */
  RevCommit commit(String revision) throws IOException {
    @Nullable ObjectId id;
    String plain = revision;
    try {
      plain = plain(revision);
      id = repository.resolve(plain + "^{commit}");
    } catch (MissingObjectException e) {
      if (!e.getObjectId().name().equals(revision)) { // else it is just not here
        throw lost(revision, e);
      }
      id = null;
    } catch (IOException | RuntimeException e) {
      // JGit fails in many ways on invalid revisions and on broken refs.
      if (e instanceof Unreadable) {
        throw e;
      }
      throw revision.contains("@{")
          ? unknown(revision)
          : new IOException(
              "'" + revision + "' names no commit that can be read" + Unreadable.reason(e), e);
    }
    if (id == null) {
      throw unknown(
          UPSTREAM.matcher(revision).matches()
              ? plain.replaceFirst("^refs/remotes/", "")
              : revision);
    }
    ObjectId found = id;
    return Unreadable.orSay(
        repository,
        () -> {
          try (RevWalk walk = new RevWalk(repository)) {
            return walk.parseCommit(found);
          }
        });
  }

  /** {@code revision} with names replaced that JGit would not resolve as git does. */
  private String plain(String revision) throws IOException {
    Matcher earlier = EARLIER.matcher(revision);
    if (earlier.matches()) {
      return earlier(earlier.group(1), Integer.parseInt(earlier.group(2))) + earlier.group(3);
    }
    Matcher upstream = UPSTREAM.matcher(revision);
    return upstream.matches() ? followed(upstream.group(1)) + upstream.group(2) : revision;
  }

  /** The commit that {@code name} named {@code count} steps ago. */
  private String earlier(String name, int count) throws IOException {
    Ref ref =
        repository.findRef(name.isEmpty() ? String.valueOf(repository.getFullBranch()) : name);
    ReflogReader log =
        ref == null ? null : repository.getRefDatabase().getReflogReader(ref.getName());
    ReflogEntry entry = log == null ? null : log.getReverseEntry(count);
    if (entry == null) {
      throw new IOException("it is not in the reflog");
    }
    return entry.getNewId().name();
  }

  /** The upstream branch of a branch. */
  private String followed(String name) throws IOException {
    String branch =
        name.isEmpty() || name.equals(Constants.HEAD)
            ? String.valueOf(repository.getBranch())
            : name;
    Config settings = Unreadable.settings(repository);
    String remote = settings.getString("branch", branch, "remote");
    String merged = settings.getString("branch", branch, "merge");
    if (remote == null || merged == null) {
      throw Unreadable.told("the branch " + branch + " has no upstream; name a commit or a branch");
    }
    return merged.replaceFirst(
        "^refs/heads/", Matcher.quoteReplacement("refs/remotes/" + remote + "/"));
  }

  private IOException lost(String revision, MissingObjectException e) throws IOException {
    return new IOException(
        "'" + revision + "' cannot be resolved: " + Unreadable.missing(repository, e).getMessage(),
        e);
  }

  private IOException unknown(String revision) throws IOException {
    Ref head = Unreadable.orSay(repository, () -> repository.exactRef(Constants.HEAD));
    if (revision.startsWith(Constants.HEAD) && (head == null || head.getObjectId() == null)) {
      return new IOException(
          "'" + revision + "' names no commit, since nothing is committed here yet; commit first");
    }
    if (revision.contains("@{")) {
      return new IOException(
          "'"
              + revision
              + "' names nothing that this clone remembers; name a commit or a branch, or one of"
              + " those that git reflog shows");
    }
    boolean shallow =
        !Unreadable.orSay(repository, () -> repository.getObjectDatabase().getShallowCommits())
            .isEmpty();
    String what =
        shallow
            ? "this clone is shallow and does not hold '" + revision + "'"
            : "git knows no revision '" + revision + "' here";
    Optional<String> remote = Unreadable.remote(repository);
    return new IOException(
        what
            + "; "
            + (remote.isEmpty() ? "name another" : advice(revision, shallow, remote.get())));
  }

  private String advice(String revision, boolean shallow, String remote) throws IOException {
    Matcher steps = STEPS.matcher(revision);
    int count = steps.matches() ? count(steps.group(2)) : 0;
    String name = count > 0 ? steps.group(1) : revision;
    if (count > 0 && isKnown(name)) {
      return shallow ? "fetch it first: " + deepen(name, count, remote) : "name another";
    }
    if (!NAME.matcher(name).matches() || SHORT_NAME.matcher(name).matches()) {
      return shallow
          ? "fetch the whole history first: git fetch --unshallow " + remote
          : "fetch it, or name another";
    }
    String fetch = "git fetch " + (shallow ? "--depth=" + (count + 1) + " " : "") + remote + " ";
    if (name.startsWith(remote + "/") && name.length() > remote.length() + 1) {
      String branch = name.substring(remote.length() + 1);
      return "fetch it first: " + fetch + branch + ":refs/remotes/" + name;
    }
    if (VERSION.matcher(name).matches()) {
      return "fetch it first: " + fetch + "tag " + name;
    }
    return ObjectId.isId(name)
        ? "fetch it first: " + fetch + name
        : "fetch it, and name it FETCH_HEAD"
            + revision.substring(name.length())
            + " then: "
            + fetch
            + name;
  }

  /** The number of steps back from {@code name}, and the name by which that branch is fetched. */
  private String deepen(String name, int count, String remote) throws IOException {
    Ref head = Unreadable.orSay(repository, () -> repository.exactRef(Constants.HEAD));
    return head != null && head.isSymbolic() && name.equals(Constants.HEAD)
        ? "git fetch --deepen=" + count
        : "git fetch --deepen=" + count + " " + remote + " " + commit(name).name();
  }

  private static int count(String steps) {
    return STEP.matcher(steps)
        .results()
        .mapToInt(
            step ->
                step.group(1) == null || step.group(1).isEmpty()
                    ? 1
                    : Integer.parseInt(step.group(1)))
        .sum();
  }

  private boolean isKnown(String name) {
    try {
      return repository.resolve(name) != null;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }
}
