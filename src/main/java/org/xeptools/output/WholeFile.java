package org.xeptools.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
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
        move(aside, file);
      } finally {
        Files.deleteIfExists(aside);
      }
    } catch (IOException e) {
      throw told(file, e);
    }
  }

  /** A new file beside {@code file} that can be moved to its place. */
  private static Path prepare(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    while (true) {
      Path aside = aside(file);
      try {
        Files.write(aside, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      } catch (FileAlreadyExistsException e) {
        continue; // try another name
      } catch (IOException e) {
        Files.deleteIfExists(aside);
        throw e;
      }
      try {
        keepPermissions(file, aside);
        return aside;
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(aside);
        throw e;
      }
    }
  }

  /** A name beside {@code file} that is hardly taken. */
  static Path aside(Path file) {
    String name = Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36);
    return file.resolveSibling(".xep-" + name);
  }

  /** Replaces {@code file} by way of {@code aside}, a new file; both outlast a power cut. */
  static void replace(Path file, Path aside, byte[] content) throws IOException {
    fill(aside, file, content);
    move(aside, file);
  }

  /** Makes the new file {@code aside}, with the permissions of {@code file}. */
  static void fill(Path aside, Path file, byte[] content) throws IOException {
    writeLasting(aside, content);
    keepPermissions(file, aside);
  }

  /** Moves {@code aside} to the place of {@code file}. */
  static void move(Path aside, Path file) throws IOException {
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Makes the new file {@code file}, whose content outlasts a power cut. */
  static void writeLasting(Path file, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
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

  private static void keepPermissions(Path file, Path aside) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(aside, PosixFileAttributeView.class);
    if (view != null && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      view.setPermissions(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
    }
  }
}
