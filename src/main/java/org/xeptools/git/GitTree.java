package org.xeptools.git;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.jspecify.annotations.Nullable;
import org.xeptools.source.SourceTree;

/**
 * The files of one commit, read from the repository itself, with the paths that they would have in
 * the working tree. Folders are read on demand, since a small tree can contain itself a million
 * times.
 *
 * <p>An object that is missing or broken is an {@link UncheckedIOException}, since it is not a
 * fault of the document.
 */
public final class GitTree implements SourceTree, Closeable {
  private static final int MAX_LINK = 4096;

  private record Entry(ObjectId id, FileMode mode) {
    boolean isFile() {
      return mode == FileMode.REGULAR_FILE || mode == FileMode.EXECUTABLE_FILE;
    }

    boolean isLink() {
      return mode == FileMode.SYMLINK;
    }
  }

  private final Repository repository;
  private final Path root;
  private final RevCommit commit;
  private final Map<Path, Map<Path, Entry>> folders = new ConcurrentHashMap<>();

  private GitTree(Repository repository, Path root, RevCommit commit) {
    this.repository = repository;
    this.root = root;
    this.commit = commit;
  }

  /**
   * The commit {@code revision} of the repository around {@code folder}.
   *
   * @throws IOException with one sentence for the user if there is no such repository or commit
   */
  public static GitTree of(Path folder, String revision) throws IOException {
    Path start = absolute(folder);
    Optional<Repository> found = Repositories.around(start);
    if (found.isEmpty()) {
      throw new IOException(start + " is not in a git repository, so it has no revisions");
    }
    Repository repository = found.get();
    try {
      Path root =
          absolute(
              repository.isBare()
                  ? repository.getDirectory().toPath()
                  : repository.getWorkTree().toPath());
      return new GitTree(repository, root, new Revisions(repository).commit(revision));
    } catch (IOException | RuntimeException e) {
      repository.close();
      throw e;
    }
  }

  /**
   * The working tree of this commit's repository, for as long as this is open.
   *
   * @param files the files of this commit that are looked for in it
   * @throws IOException with one sentence for the user if git's index cannot be read
   */
  public Checkout checkout(Collection<Path> files) throws IOException {
    return Checkout.of(root, repository, files, new Personal(System::getenv));
  }

  /** The commit's id, forty hexadecimal digits. */
  public String commit() {
    return commit.name();
  }

  /** The folder of the working tree. */
  public Path root() {
    return root;
  }

  @Override
  public List<Path> files(Path folder) {
    return entries(absolute(folder)).entrySet().stream()
        .filter(entry -> entry.getValue().isFile())
        .map(entry -> folder.resolve(entry.getKey().getFileName()))
        .toList();
  }

  @Override
  public List<Path> folders(Path folder) {
    return entries(absolute(folder)).entrySet().stream()
        .filter(entry -> entry.getValue().mode() == FileMode.TREE)
        .map(entry -> entry.getKey().getFileName())
        .filter(name -> !name.toString().startsWith("."))
        .map(folder::resolve)
        .toList();
  }

  @Override
  public Optional<Path> locate(Path file) {
    Path absolute = absolute(file);
    Entry entry = entry(absolute);
    if (entry == null || !entry.isLink()) {
      return Optional.ofNullable(entry).filter(Entry::isFile).map(e -> absolute);
    }
    Path folder = absolute.getParent();
    try {
      Path real = absolute.resolveSibling(target(entry)).normalize();
      Path there = real.getParent();
      Entry found = there == null ? null : entry(real);
      return found != null
              && found.isFile()
              && (there.equals(folder) || there.equals(folder.getParent()))
              && real.getFileName().equals(absolute.getFileName())
          ? Optional.of(real)
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty(); // it leads nowhere
    }
  }

  private String target(Entry link) {
    try {
      return target(link.id());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The target of the link that the blob {@code id} holds. */
  String target(ObjectId id) throws IOException {
    return new String(Objects.blob(repository, id, MAX_LINK), StandardCharsets.UTF_8);
  }

  Repository repository() {
    return repository;
  }

  ObjectId tree() {
    return commit.getTree().getId();
  }

  @Override
  public boolean isLink(Path file) {
    Entry entry = entry(absolute(file));
    return entry != null && entry.isLink();
  }

  @Override
  public byte[] read(Path file, int limit) throws IOException {
    ObjectId id = required(file).id();
    try {
      byte[] bytes = Objects.blob(repository, id, limit);
      if (Conversion.isPointer(bytes)) {
        throw Unreadable.told(
            file
                + " of "
                + commit.abbreviate(8).name()
                + " is stored in Git LFS, which xep does not read; take documents out of LFS");
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String contentName(Path file) throws IOException {
    return required(file).id().name();
  }

  @Override
  public Optional<String> stamp(Path file) {
    return Optional.ofNullable(entry(absolute(file)))
        .filter(Entry::isFile)
        .map(entry -> "git " + entry.id().name());
  }

  @Override
  public boolean visitPast(Path file, Predicate<byte[]> enough) {
    String way = root.relativize(absolute(file)).toString().replace('\\', '/');
    return new FilePast(repository, way).visit(commit, enough);
  }

  private Entry required(Path file) throws FileNotFoundException {
    Entry entry = entry(absolute(file));
    if (entry == null || !(entry.isFile() || entry.isLink())) {
      throw new FileNotFoundException(file + " is not in " + commit.abbreviate(8).name());
    }
    return entry;
  }

  private @Nullable Entry entry(Path file) {
    Path folder = file.getParent();
    return folder == null ? null : entries(folder).get(file);
  }

  /** The content of a folder, sorted; empty if there is no such folder. */
  private Map<Path, Entry> entries(Path folder) {
    Map<Path, Entry> known = folders.get(folder);
    if (known != null) {
      return known;
    }
    if (!folder.startsWith(root)) {
      return Map.of();
    }
    Entry entry =
        folder.equals(root) ? new Entry(commit.getTree().getId(), FileMode.TREE) : entry(folder);
    Map<Path, Entry> found =
        entry == null || entry.mode() != FileMode.TREE ? Map.of() : entries(folder, entry.id());
    folders.put(folder, found);
    return found;
  }

  private Map<Path, Entry> entries(Path folder, ObjectId tree) {
    try {
      return Unreadable.orSay(
          repository,
          () -> {
            Map<Path, Entry> found = new TreeMap<>();
            CanonicalTreeParser entries = new CanonicalTreeParser();
            entries.reset(Objects.tree(repository, tree));
            for (; !entries.eof(); entries.next()) {
              Path file = file(folder, entries.getEntryPathString());
              if (file != null && folder.equals(file.getParent())) {
                found.put(file, new Entry(entries.getEntryObjectId(), entries.getEntryFileMode()));
              }
            }
            return found;
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The path of {@code name} in the working tree; null if git would not write it. */
  static @Nullable Path file(Path folder, String name) throws IOException {
    try {
      Path file = folder.resolve(name);
      if (file.startsWith(folder) && !file.equals(folder) && file.equals(file.normalize())) {
        return file;
      }
    } catch (InvalidPathException e) {
      if (name.endsWith(".xml")) {
        throw Unreadable.told(
            "the name of "
                + name
                + " has letters that this locale lacks; run xep in a UTF-8 locale: LC_ALL=C.UTF-8");
      }
    }
    return null;
  }

  /** Closes the repository; nothing can be read afterwards. */
  @Override
  public void close() {
    repository.close();
  }

  static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }
}
