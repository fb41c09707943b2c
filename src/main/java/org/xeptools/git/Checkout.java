package org.xeptools.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.xeptools.source.DiskTree;
import org.xeptools.source.SourceTree;

/**
 * The files of a working tree as git sees them: files that a sparse checkout leaves out exist, and
 * files that differ only in line ends or encoding are unchanged.
 */
public final class Checkout implements SourceTree {
  private final DiskTree disk = new DiskTree();
  private final Repository repository;
  private final Path root;
  private final Conversion conversion;

  /** The files that a sparse checkout leaves out. */
  private final Map<Path, ObjectId> absent;

  private Checkout(
      Repository repository, Path root, Conversion conversion, Map<Path, ObjectId> absent) {
    this.repository = repository;
    this.root = root;
    this.conversion = conversion;
    this.absent = absent;
  }

  /**
   * The checkout in the folder {@code root}.
   *
   * @param files the files that should be in it
   * @throws IOException with one sentence for the user if git's index cannot be read
   */
  static Checkout of(Path root, Repository repository, Collection<Path> files, Personal personal)
      throws IOException {
    Config settings = GitSettings.of(repository);
    boolean lacks = files.stream().anyMatch(file -> !Files.exists(file, LinkOption.NOFOLLOW_LINKS));
    // With a sparse index, folders are in the checkout as a whole or not at all.
    boolean coarse = settings.getBoolean("index", "sparse", false);
    if (coarse && lacks) {
      throw Unreadable.told(
          "this checkout has a sparse index, which xep cannot read; write it out: git"
              + " sparse-checkout reapply --no-sparse-index");
    }
    boolean sparse = lacks || (settings.getBoolean("core", "sparseCheckout", false) && !coarse);
    return Unreadable.orSay(
        repository,
        () ->
            new Checkout(
                repository,
                root,
                new Conversion(repository, root, personal),
                sparse ? absent(repository, root) : Map.of()));
  }

  private static Map<Path, ObjectId> absent(Repository repository, Path root) throws IOException {
    Map<Path, ObjectId> absent = new HashMap<>();
    DirCache index = repository.readDirCache();
    for (int i = 0; i < index.getEntryCount(); i++) {
      DirCacheEntry entry = index.getEntry(i);
      boolean isFile =
          entry.getFileMode() == FileMode.REGULAR_FILE
              || entry.getFileMode() == FileMode.EXECUTABLE_FILE;
      if (entry.isSkipWorkTree() && isFile) {
        Path file = GitTree.file(root, entry.getPathString());
        if (file != null && !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
          absent.put(file, entry.getObjectId());
        }
      }
    }
    return absent;
  }

  /** {@code base} as it would be in this working tree, including line ends. */
  public SourceTree written(GitTree base) {
    return new Written(base, this);
  }

  /**
   * True if {@code file} has the line ends that git writes in this working tree, but converts when
   * it stores a file.
   */
  boolean hasReturns(Path file) throws IOException {
    return Files.isRegularFile(file)
        && conversion.convertsLineEnds(GitTree.absolute(file))
        && new String(disk.read(file, 4096), StandardCharsets.ISO_8859_1).contains("\r\n");
  }

  @Override
  public List<Path> files(Path folder) throws IOException {
    Path wanted = GitTree.absolute(folder);
    Stream<Path> others =
        absent.keySet().stream()
            .filter(file -> wanted.equals(file.getParent()))
            .map(file -> folder.resolve(file.getFileName()));
    return Stream.concat(disk.files(folder).stream(), others).distinct().sorted().toList();
  }

  @Override
  public List<Path> folders(Path folder) throws IOException {
    Path wanted = GitTree.absolute(folder);
    int depth = wanted.getNameCount();
    Stream<Path> others =
        absent.keySet().stream()
            .filter(file -> file.startsWith(wanted) && file.getNameCount() > depth + 1)
            .map(file -> file.getName(depth))
            .filter(name -> !name.toString().startsWith("."))
            .map(folder::resolve);
    return Stream.concat(disk.folders(folder).stream(), others).distinct().sorted().toList();
  }

  @Override
  public Optional<Path> locate(Path file) {
    Path absolute = GitTree.absolute(file);
    return absent.containsKey(absolute) ? Optional.of(absolute) : disk.locate(file);
  }

  @Override
  public boolean leadsOut(Path folder) {
    return disk.leadsOut(folder);
  }

  @Override
  public boolean isLink(Path file) {
    return disk.isLink(file);
  }

  @Override
  public byte[] read(Path file, int limit) throws IOException {
    ObjectId name = absent.get(GitTree.absolute(file));
    if (name == null) {
      return disk.read(file, limit);
    }
    try {
      return Objects.blob(repository, name, limit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String contentName(Path file) throws IOException {
    ObjectId name = absent.get(GitTree.absolute(file));
    return name == null ? disk.contentName(file) : name.name();
  }

  @Override
  public Optional<String> stamp(Path file) {
    ObjectId name = absent.get(GitTree.absolute(file));
    return name == null ? disk.stamp(file) : Optional.of("git " + name.name());
  }

  @Override
  public boolean holds(Path file, String name) throws IOException {
    if (contentName(file).equals(name)) {
      return true;
    }
    return !absent.containsKey(GitTree.absolute(file))
        && conversion.isOf(tracked(file), disk.read(file, Integer.MAX_VALUE - 8), name);
  }

  /** The path within the tree, even if links to folders lead elsewhere. */
  private Path tracked(Path file) {
    Path absolute = GitTree.absolute(file);
    return absolute.startsWith(root) ? absolute : root.resolve(absolute.getFileName());
  }
}
