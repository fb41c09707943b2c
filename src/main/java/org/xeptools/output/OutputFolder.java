package org.xeptools.output;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A folder that files are written into, and nowhere else: every file of an output goes through
 * here. The folder itself is where the user said, links and all; below it no link is followed.
 */
public final class OutputFolder {
  private final Path folder;
  private final Set<Path> sound = ConcurrentHashMap.newKeySet();

  /** {@code folder} need not be there yet. */
  public OutputFolder(Path folder) {
    this.folder = folder;
  }

  /** Where this is. */
  public Path folder() {
    return folder;
  }

  /** True if {@code path} names a place below a folder on every system: {@code attic/a.html}. */
  public static boolean isInside(String path) {
    for (String name : path.split("[/\\\\]", -1)) {
      if (name.isEmpty() || name.equals(".") || name.equals("..") || name.indexOf('\0') >= 0) {
        return false;
      }
    }
    try {
      return Path.of(path).getRoot() == null;
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /**
   * Writes a file, wholly or not at all; one that is there is replaced.
   *
   * @throws IOException if {@code path} leads elsewhere, or the file cannot be written
   */
  public void write(String path, byte[] content) throws IOException {
    WholeFile.write(place(path), content);
  }

  /**
   * Writes a file that is not there yet.
   *
   * @throws IOException if {@code path} leads elsewhere, or the file is there or cannot be written
   */
  public void create(String path, byte[] content) throws IOException {
    Files.write(place(path), content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /**
   * Gives {@code file} a second place here, or copies it where the disk cannot do that; of a link,
   * the link.
   *
   * @throws IOException if {@code path} leads elsewhere, or is taken
   */
  public void adopt(String path, Path file) throws IOException {
    Path to = place(path);
    if (!Files.isSymbolicLink(file)) {
      try {
        Files.createLink(to, file);
        return;
      } catch (FileAlreadyExistsException e) {
        throw e;
      } catch (UnsupportedOperationException | IOException e) {
        // a copy then
      }
    }
    Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
  }

  /** What the disk tells of the regular file at {@code path}; empty if a link is on the way. */
  public Optional<BasicFileAttributes> look(String path) {
    if (!isInside(path)) {
      return Optional.empty();
    }
    try {
      Path file = folder.resolve(path);
      return Optional.of(
              Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS))
          .filter(attributes -> attributes.isRegularFile() && isSound(file.getParent()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private boolean isSound(Path parent) {
    if (parent == null || parent.equals(folder) || sound.contains(parent)) {
      return true;
    }
    boolean is =
        Files.isDirectory(parent, LinkOption.NOFOLLOW_LINKS) && isSound(parent.getParent());
    if (is) {
      sound.add(parent);
    }
    return is;
  }

  /** Where {@code path} is, with all folders on the way. */
  private Path place(String path) throws IOException {
    if (!isInside(path)) {
      throw new IOException("'" + path + "' is not a name for a file in " + folder);
    }
    Path place = folder.resolve(path);
    requireFolder(place.getParent());
    return place;
  }

  private void requireFolder(Path parent) throws IOException {
    if (parent == null || sound.contains(parent)) {
      return;
    }
    if (parent.equals(folder)) {
      Files.createDirectories(parent);
    } else {
      requireFolder(parent.getParent());
      try {
        Files.createDirectory(parent);
      } catch (FileAlreadyExistsException e) {
        if (!Files.isDirectory(parent, LinkOption.NOFOLLOW_LINKS)) {
          throw new IOException(
              parent + " is a link or a file where a folder belongs; remove it", e);
        }
      }
    }
    sound.add(parent);
  }
}
