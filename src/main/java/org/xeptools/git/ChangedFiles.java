package org.xeptools.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.xeptools.git.ChangedFile.Change;
import org.xeptools.git.ChangedFile.Kind;

/**
 * All files that differ between two states of a repository, of any kind.
 *
 * @param files the files, in order of path
 * @param complete false if there are more, which were not looked at
 */
public record ChangedFiles(List<ChangedFile> files, boolean complete) {
  /** The most files that are told; a small tree can contain itself a million times. */
  private static final int MAX_FILES = 2_000;

  /** The most entries of trees that are looked at. */
  private static final int MAX_ENTRIES = 100_000;

  /** The largest file that is compared, in bytes. */
  private static final long MAX_SIZE = 50_000_000;

  public ChangedFiles {
    files = List.copyOf(files);
  }

  /** The differences between two commits of one repository. */
  public static ChangedFiles between(GitTree base, GitTree head) throws IOException {
    Repository repository = base.repository();
    return Unreadable.orSay(
        repository,
        () -> {
          List<ChangedFile> found = new ArrayList<>();
          try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(base.tree());
            walk.addTree(head.tree());
            walk.setFilter(TreeFilter.ANY_DIFF);
            for (int seen = 0; walk.next(); seen++) {
              if (seen == MAX_ENTRIES || found.size() == MAX_FILES) {
                return new ChangedFiles(found, false);
              }
              FileMode before = walk.getFileMode(0);
              FileMode after = walk.getFileMode(1);
              if (isFile(before) || isFile(after)) {
                Change change =
                    !isFile(before)
                        ? Change.ADDED
                        : !isFile(after) ? Change.REMOVED : Change.CHANGED;
                FileMode mode = isFile(after) ? after : before;
                found.add(new ChangedFile(walk.getPathString(), change, kind(mode)));
              }
              if (walk.isSubtree()) {
                walk.enterSubtree();
              }
            }
          }
          return new ChangedFiles(found, true);
        });
  }

  /**
   * The differences between a commit and the working tree of its repository. Of files that the
   * commit does not have, those that git's index has are told.
   */
  public static ChangedFiles between(GitTree base, Checkout head) throws IOException {
    Repository repository = base.repository();
    return Unreadable.orSay(repository, () -> new OnDisk(base, head).compare(repository));
  }

  private static boolean isFile(FileMode mode) {
    return mode != FileMode.MISSING && mode != FileMode.TREE;
  }

  private static Kind kind(FileMode mode) {
    return mode == FileMode.SYMLINK
        ? Kind.LINK
        : mode == FileMode.GITLINK ? Kind.SUBMODULE : Kind.FILE;
  }

  /** A comparison with what is on disk. */
  private static final class OnDisk {
    private final GitTree base;
    private final Checkout head;
    private final Map<String, DirCacheEntry> index = new HashMap<>();
    private final Map<Path, Boolean> sound = new HashMap<>();
    private final List<ChangedFile> found = new ArrayList<>();

    OnDisk(GitTree base, Checkout head) {
      this.base = base;
      this.head = head;
    }

    ChangedFiles compare(Repository repository) throws IOException {
      if (!GitSettings.of(repository).getBoolean("index", "sparse", false)) {
        var entries = repository.readDirCache();
        for (int i = 0; i < entries.getEntryCount(); i++) {
          index.put(entries.getEntry(i).getPathString(), entries.getEntry(i));
        }
      }
      Set<String> known = new HashSet<>();
      boolean complete = true;
      try (TreeWalk walk = new TreeWalk(repository)) {
        walk.addTree(base.tree());
        walk.setRecursive(true);
        for (int seen = 0; walk.next(); seen++) {
          if (seen == MAX_ENTRIES || found.size() == MAX_FILES) {
            complete = false;
            break;
          }
          String name = walk.getPathString();
          known.add(name);
          compare(name, walk.getFileMode(0), walk.getObjectId(0));
        }
      }
      for (DirCacheEntry entry : complete ? index.values() : List.<DirCacheEntry>of()) {
        if (found.size() < MAX_FILES && known.add(entry.getPathString())) {
          if (isOnDisk(entry.getPathString()) || entry.getFileMode() == FileMode.GITLINK) {
            Kind kind = kind(entry.getFileMode());
            found.add(new ChangedFile(entry.getPathString(), Change.ADDED, kind));
          }
        }
      }
      found.sort((a, b) -> a.name().compareTo(b.name()));
      return new ChangedFiles(found, complete);
    }

    private void compare(String name, FileMode mode, ObjectId id) throws IOException {
      DirCacheEntry entry = index.get(name);
      Kind kind = kind(mode);
      if (kind == Kind.SUBMODULE) {
        if (entry == null || !entry.getObjectId().equals(id)) {
          found.add(new ChangedFile(name, entry == null ? Change.REMOVED : Change.CHANGED, kind));
        }
      } else if (!isOnDisk(name)) {
        boolean leftOut = entry != null && entry.isSkipWorkTree();
        if (!leftOut || !entry.getObjectId().equals(id)) {
          found.add(new ChangedFile(name, leftOut ? Change.CHANGED : Change.REMOVED, kind));
        }
      } else {
        Path file = base.root().resolve(name);
        boolean isLink = Files.isSymbolicLink(file);
        if (isLink != (kind == Kind.LINK)) {
          found.add(new ChangedFile(name, Change.CHANGED, isLink ? Kind.LINK : Kind.FILE));
        } else if (isLink ? !target(file).equals(base.target(id)) : !Files.isRegularFile(file)) {
          found.add(new ChangedFile(name, Change.CHANGED, kind));
        } else if (!isLink && Files.size(file) > MAX_SIZE) {
          found.add(new ChangedFile(name, Change.UNKNOWN, kind));
        } else if (!isLink && !head.holds(file, id.name())) {
          found.add(new ChangedFile(name, Change.CHANGED, kind));
        }
      }
    }

    private static String target(Path link) throws IOException {
      return Files.readSymbolicLink(link).toString().replace('\\', '/');
    }

    /** True if there is something at {@code name}, and no link on the way. */
    private boolean isOnDisk(String name) {
      try {
        Path file = base.root().resolve(name).normalize();
        return file.startsWith(base.root())
            && !file.equals(base.root())
            && isSound(file.getParent())
            && Files.exists(file, LinkOption.NOFOLLOW_LINKS)
            && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
      } catch (InvalidPathException e) {
        return false;
      }
    }

    private boolean isSound(Path folder) {
      Boolean known = sound.get(folder);
      if (known == null) {
        known =
            folder.equals(base.root())
                || (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && isSound(folder.getParent()));
        sound.put(folder, known);
      }
      return known;
    }
  }
}
