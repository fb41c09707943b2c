package org.xeptools.output;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.concurrent.ThreadLocalRandom;

/** Writes files completely or not at all, and never through a link. */
public final class WholeFile {
  private WholeFile() {}

  /**
   * Writes a file aside, then moves it to its place. An existing file keeps its permissions; an
   * existing link is replaced, and its target stays as it is.
   *
   * @throws IOException with a sentence that says why it failed
   */
  public static void write(Path file, byte[] content) throws IOException {
    try {
      Path aside = prepare(file, content);
      try {
        Files.move(
            aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(aside);
      }
    } catch (IOException e) {
      throw told(file, e);
    }
  }

  /** A new file beside {@code file} that can be moved to its place. */
  static Path prepare(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path aside = aside(file, content);
    try {
      keepPermissions(file, aside);
      return aside;
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(aside);
      throw e;
    }
  }

  /** {@code failure} as a sentence about {@code file}. */
  static IOException told(Path file, IOException failure) {
    if (failure instanceof FileSystemException e) {
      String reason = e.getReason() == null ? "the folder cannot be written to" : e.getReason();
      return new IOException(file + " cannot be written: " + reason, e);
    }
    return new IOException(file + " cannot be written: " + failure.getMessage(), failure);
  }

  /** Creates a new file beside {@code file}, with a name that is not taken, not even by a link. */
  private static Path aside(Path file, byte[] content) throws IOException {
    while (true) {
      String name = Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36);
      Path aside = file.resolveSibling(".xep-" + name);
      try {
        Files.write(aside, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return aside;
      } catch (FileAlreadyExistsException e) {
        // try another name
      } catch (IOException e) {
        Files.deleteIfExists(aside);
        throw e;
      }
    }
  }

  private static void keepPermissions(Path file, Path aside) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(aside, PosixFileAttributeView.class);
    if (view != null && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      view.setPermissions(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
    }
  }
}
