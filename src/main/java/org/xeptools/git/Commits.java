package org.xeptools.git;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.AbortedByHookException;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEditor.DeletePath;
import org.eclipse.jgit.dircache.DirCacheEditor.PathEdit;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryState;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * Makes commits on the branch that is checked out. The hooks in the repository's own folder are run
 * as git runs them; no other program that settings name is.
 */
public final class Commits implements Closeable {
  private final Repository repository;
  private final Path root;
  private final Config settings;
  private final Conversion conversion;
  private final UnaryOperator<String> environment;

  private Commits(Repository repository, UnaryOperator<String> environment) throws IOException {
    this.repository = repository;
    this.root = GitTree.absolute(repository.getWorkTree().toPath());
    this.environment = environment;
    Personal personal = new Personal(environment);
    this.settings = settings(repository, personal);
    this.conversion = new Conversion(repository, root, personal);
  }

  private static Config settings(Repository repository, Personal personal) throws IOException {
    return GitSettings.of(
        GitSettings.of(
            personal.settings(), repository.getCommonDirectory().toPath().resolve("config")),
        repository.getDirectory().toPath().resolve("config.worktree"));
  }

  /**
   * The repository around {@code folder}.
   *
   * @throws IOException with one sentence for the user if there is none with a working tree
   */
  public static Commits in(Path folder) throws IOException {
    Optional<Repository> found = Repositories.around(folder);
    if (found.isEmpty()) {
      throw new IOException(
          folder.toAbsolutePath().normalize() + " is not in a git repository; leave out --commit");
    }
    Repository repository = found.get();
    try {
      if (repository.isBare()) {
        throw new IOException("the repository has no working tree; make a clone that has one");
      }
      return new Commits(repository, System::getenv);
    } catch (IOException | RuntimeException e) {
      repository.close();
      throw e;
    }
  }

  /** The value of {@code section.name} in the settings of the person or of the repository. */
  public static Optional<String> setting(Path folder, String section, String name)
      throws IOException {
    Personal personal = new Personal(System::getenv);
    Optional<Repository> found = Repositories.around(folder);
    if (found.isEmpty()) {
      return Optional.ofNullable(personal.settings().getString(section, null, name));
    }
    try (Repository repository = found.get()) {
      return Optional.ofNullable(settings(repository, personal).getString(section, null, name));
    }
  }

  /** Why a commit would not be what {@code git commit} makes, if so. */
  public Optional<String> obstacle() {
    if (settings.getBoolean("commit", "gpgSign", false)) {
      return Optional.of("git is told to sign commits (commit.gpgSign), which xep cannot");
    }
    if (settings.getString("core", null, "hooksPath") != null) {
      return Optional.of("git is told to run hooks of another folder (core.hooksPath)");
    }
    return Optional.empty();
  }

  /** True while a merge, rebase or the like is not finished. */
  public boolean isBusy() {
    return !repository.getRepositoryState().equals(RepositoryState.SAFE);
  }

  /** The files that are staged, up to a few. */
  public List<String> staged() throws IOException {
    return Unreadable.orSay(
        repository,
        () -> {
          List<String> names = new ArrayList<>();
          ObjectId head = repository.resolve("HEAD^{tree}");
          try (TreeWalk walk = new TreeWalk(repository)) {
            if (head == null) {
              return names;
            }
            walk.addTree(head);
            walk.addTree(new DirCacheIterator(repository.readDirCache()));
            walk.setRecursive(true);
            walk.setFilter(TreeFilter.ANY_DIFF);
            while (names.size() < 3 && walk.next()) {
              names.add(walk.getPathString());
            }
          }
          return names;
        });
  }

  /** True if {@code file} is not as it is in HEAD. */
  public boolean isChanged(Path file) throws IOException {
    return Unreadable.orSay(
        repository,
        () -> {
          ObjectId head = repository.resolve("HEAD^{tree}");
          try (TreeWalk walk =
              head == null ? null : TreeWalk.forPath(repository, name(file), head)) {
            return walk == null
                ? Files.exists(file)
                : !Files.isRegularFile(file)
                    || !conversion.isOf(
                        GitTree.absolute(file),
                        Files.readAllBytes(file),
                        walk.getObjectId(0).name());
          }
        });
  }

  private String name(Path file) throws IOException {
    Path real = Files.exists(file) ? file.toRealPath() : GitTree.absolute(file);
    Path top = root.toRealPath();
    Path from = real.startsWith(top) ? top : root;
    return from.relativize(real).toString().replace('\\', '/');
  }

  /**
   * Commits {@code files} as they are on disk.
   *
   * @return the id of the commit
   * @throws IOException with one sentence for the user if a hook refuses it, or it cannot be made
   */
  public String commit(List<Path> files, String message) throws IOException {
    PersonIdent author = person("AUTHOR");
    PersonIdent committer = person("COMMITTER");
    DirCache before = repository.readDirCache();
    Map<String, Path> named = new LinkedHashMap<>();
    for (Path file : files) {
      named.put(name(file), file);
    }
    stage(named);
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    try (Git git = Git.wrap(repository)) {
      RevCommit commit =
          git.commit()
              .setMessage(message)
              .setAuthor(author)
              .setCommitter(committer)
              .setSign(false)
              .setHookOutputStream(stream)
              .setHookErrorStream(stream)
              .call();
      return commit.name();
    } catch (AbortedByHookException e) {
      restore(before);
      throw new IOException(
          "the hook "
              + e.getHookName()
              + " refuses the commit"
              + said(said)
              + "; correct what it says and try again",
          e);
    } catch (GitAPIException e) {
      restore(before);
      throw new IOException("git cannot commit: " + e.getMessage(), e);
    }
  }

  private static String said(ByteArrayOutputStream out) {
    String text = out.toString(StandardCharsets.UTF_8).strip().replaceAll("\\p{Cntrl}+", " ");
    return text.isEmpty() ? "" : ": " + text;
  }

  private void stage(Map<String, Path> files) throws IOException {
    DirCache index = repository.lockDirCache();
    try (ObjectInserter objects = repository.newObjectInserter()) {
      DirCacheEditor editor = index.editor();
      for (Map.Entry<String, Path> file : files.entrySet()) {
        byte[] bytes =
            conversion.stored(root.resolve(file.getKey()), Files.readAllBytes(file.getValue()));
        ObjectId id = objects.insert(Constants.OBJ_BLOB, bytes);
        editor.add(
            new PathEdit(file.getKey()) {
              @Override
              public void apply(DirCacheEntry entry) {
                if (entry.getFileMode() != FileMode.EXECUTABLE_FILE) {
                  entry.setFileMode(FileMode.REGULAR_FILE);
                }
                entry.setObjectId(id);
                entry.setLength(0); // git looks again whether the file differs
              }
            });
      }
      objects.flush();
      editor.finish();
      index.write();
      if (!index.commit()) {
        throw new IOException("git's index cannot be written");
      }
    } finally {
      index.unlock();
    }
  }

  private void restore(DirCache before) throws IOException {
    DirCache index = repository.lockDirCache();
    try {
      var builder = index.builder();
      for (int i = 0; i < before.getEntryCount(); i++) {
        builder.add(before.getEntry(i));
      }
      builder.finish();
      index.write();
      index.commit();
    } finally {
      index.unlock();
    }
  }

  /** Sets what is staged of {@code files} to what HEAD has. */
  public void unstage(List<Path> files) throws IOException {
    ObjectId head = repository.resolve("HEAD^{tree}");
    DirCache index = repository.lockDirCache();
    try {
      DirCacheEditor editor = index.editor();
      for (Path file : files) {
        String name = name(file);
        try (TreeWalk walk = head == null ? null : TreeWalk.forPath(repository, name, head)) {
          editor.add(walk == null ? new DeletePath(name) : entry(name, walk));
        }
      }
      editor.finish();
      index.write();
      index.commit();
    } finally {
      index.unlock();
    }
  }

  private static PathEdit entry(String name, TreeWalk walk) {
    ObjectId id = walk.getObjectId(0);
    FileMode mode = walk.getFileMode(0);
    return new PathEdit(name) {
      @Override
      public void apply(DirCacheEntry entry) {
        if (!entry.getObjectId().equals(id)) {
          entry.setFileMode(mode);
          entry.setObjectId(id);
          entry.setLength(0); // git looks again whether the file differs
        }
      }
    };
  }

  private PersonIdent person(String role) throws IOException {
    Optional<String> name = variable("GIT_" + role + "_NAME").or(() -> user("name"));
    Optional<String> email = variable("GIT_" + role + "_EMAIL").or(() -> user("email"));
    if (name.isEmpty() || email.isEmpty()) {
      throw new IOException(
          "git does not know who you are; tell it: git config --global user.name NAME, and"
              + " user.email ADDRESS");
    }
    return new PersonIdent(name.get(), email.get());
  }

  private Optional<String> variable(String name) {
    return Optional.ofNullable(environment.apply(name)).filter(value -> !value.isBlank());
  }

  private Optional<String> user(String name) {
    return Optional.ofNullable(settings.getString("user", null, name))
        .filter(value -> !value.isBlank());
  }

  @Override
  public void close() {
    repository.close();
  }
}
