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
 * A folder for output. All output files are written by this class, and only below the folder. The
 * folder itself may be a link, since the user named it; below it no link is followed.
 */
public final class OutputFolder {
  private final Path folder;
  private final Set<Path> sound = ConcurrentHashMap.newKeySet();

  /** {@code folder} does not have to exist yet. */
  public OutputFolder(Path folder) {
    this.folder = folder;
  }

  /** The path of the folder. */
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
   * Writes a file completely or not at all; replaces an existing one.
   *
   * @throws IOException if {@code path} leads out of the folder, or the file cannot be written
   */
  public void write(String path, byte[] content) throws IOException {
    WholeFile.write(place(path), content);
  }

  /**
   * Writes a new file.
   *
   * @throws IOException if {@code path} leads out of the folder, or the file exists or cannot be
   *     written
   */
  public void create(String path, byte[] content) throws IOException {
    Files.write(place(path), content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /**
   * Makes a hard link to {@code file} in this folder, or a copy if the disk has no links; a
   * symbolic link is copied as a link.
   *
   * @throws IOException if {@code path} leads out of the folder, or exists
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
        // copy it instead
      }
    }
    Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
  }

  /** The attributes of the regular file at {@code path}; empty if a link is on the way. */
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

  /** The place of {@code path}; creates the folders on the way. */
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
