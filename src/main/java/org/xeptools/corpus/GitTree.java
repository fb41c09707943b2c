package org.xeptools.corpus;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;
import org.xeptools.source.SourceTree;

/**
 * The files of one commit, read from the repository itself; they have the names that they would
 * have in the working tree.
 */
public final class GitTree implements SourceTree, Closeable {

  private record Entry(ObjectId id, boolean link) {}

  private final Repository repository;
  private final Path root;
  private final ObjectId commit;
  private final SortedMap<Path, Entry> entries;

  private GitTree(
      Repository repository, Path root, ObjectId commit, SortedMap<Path, Entry> entries) {
    this.repository = repository;
    this.root = root;
    this.commit = commit;
    this.entries = entries;
  }

  /**
   * The commit that {@code revision} names in the repository around {@code folder}.
   *
   * @throws IOException with one sentence for the user if there is no such repository or commit
   */
  public static GitTree of(Path folder, String revision) throws IOException {
    Path start = folder.toAbsolutePath().normalize();
    FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(start.toFile());
    if (builder.getGitDir() == null) {
      throw new IOException(start + " is in no git repository, so there are no revisions to name");
    }
    Repository repository = builder.build();
    try {
      return of(repository, revision);
    } catch (IOException | RuntimeException e) {
      repository.close();
      throw e;
    }
  }

  private static GitTree of(Repository repository, String revision) throws IOException {
    Path root =
        repository.isBare()
            ? repository.getDirectory().toPath()
            : repository.getWorkTree().toPath();
    ObjectId id = resolve(repository, revision);
    try (RevWalk walk = new RevWalk(repository);
        TreeWalk files = new TreeWalk(repository)) {
      RevCommit commit = walk.parseCommit(id);
      files.addTree(commit.getTree());
      files.setRecursive(true);
      SortedMap<Path, Entry> entries = new TreeMap<>();
      while (files.next()) {
        FileMode mode = files.getFileMode(0);
        if (mode != FileMode.GITLINK) {
          entries.put(
              root.resolve(files.getPathString()),
              new Entry(files.getObjectId(0), mode == FileMode.SYMLINK));
        }
      }
      return new GitTree(repository, root, commit, entries);
    }
  }

  private static ObjectId resolve(Repository repository, String revision) throws IOException {
    @Nullable ObjectId id;
    try {
      id = repository.resolve(revision + "^{commit}");
    } catch (MissingObjectException e) {
      id = null;
    } catch (RevisionSyntaxException | IncorrectObjectTypeException | AmbiguousObjectException e) {
      throw new IOException("'" + revision + "' names no commit: " + e.getMessage(), e);
    }
    if (id != null) {
      return id;
    }
    boolean shallow = !repository.getObjectDatabase().getShallowCommits().isEmpty();
    throw new IOException(
        shallow
            ? "this clone is shallow and does not hold '"
                + revision
                + "'; fetch it first: git fetch --depth=1 origin "
                + revision
            : "git knows no revision '" + revision + "' here; fetch it, or name another");
  }

  /** The commit's name, forty hexadecimal digits. */
  public String commit() {
    return commit.name();
  }

  /** The folder that the repository's files are in. */
  public Path root() {
    return root;
  }

  @Override
  public List<Path> files(Path folder) {
    Path wanted = absolute(folder);
    return entries.entrySet().stream()
        .filter(e -> wanted.equals(e.getKey().getParent()) && !e.getValue().link())
        .map(e -> folder.resolve(e.getKey().getFileName()))
        .toList();
  }

  @Override
  public List<Path> folders(Path folder) {
    Path wanted = absolute(folder);
    int depth = wanted.getNameCount();
    return entries.keySet().stream()
        .filter(file -> file.startsWith(wanted) && file.getNameCount() > depth + 1)
        .map(file -> file.getName(depth))
        .filter(name -> !name.toString().startsWith("."))
        .distinct()
        .map(folder::resolve)
        .toList();
  }

  @Override
  public Optional<Path> locate(Path file) {
    Path absolute = absolute(file);
    Entry entry = entries.get(absolute);
    if (entry == null || !entry.link()) {
      return Optional.ofNullable(entry).map(e -> absolute);
    }
    try {
      String target = new String(bytes(entry, Integer.MAX_VALUE), StandardCharsets.UTF_8);
      Path real = absolute.resolveSibling(target).normalize();
      Path folder = absolute.getParent();
      boolean near = folder.equals(real.getParent()) || folder.getParent().equals(real.getParent());
      Entry found = entries.get(real);
      return near
              && found != null
              && !found.link()
              && real.getFileName().equals(absolute.getFileName())
          ? Optional.of(real)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean isLink(Path file) {
    Entry entry = entries.get(absolute(file));
    return entry != null && entry.link();
  }

  @Override
  public byte[] read(Path file, int limit) throws IOException {
    Entry entry = entries.get(absolute(file));
    if (entry == null) {
      throw new FileNotFoundException(file + " is not in " + commit.abbreviate(8).name());
    }
    return bytes(entry, limit);
  }

  @Override
  public String contentName(Path file) throws IOException {
    Entry entry = entries.get(absolute(file));
    if (entry == null) {
      throw new FileNotFoundException(file + " is not in " + commit.abbreviate(8).name());
    }
    return entry.id().name();
  }

  private byte[] bytes(Entry entry, int limit) throws IOException {
    try (ObjectReader reader = repository.newObjectReader();
        InputStream in = reader.open(entry.id(), Constants.OBJ_BLOB).openStream()) {
      return in.readNBytes(limit);
    }
  }

  /** Nothing can be read any more. */
  @Override
  public void close() {
    repository.close();
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
