package org.xeptools.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Files that are written wholly or not at all. */
final class WholeFile {
  private WholeFile() {}

  /** Writes a file aside, then moves it to its place; one that was there keeps its permissions. */
  static void write(Path file, byte[] content) {
    Path aside =
        file.resolveSibling("." + file.getFileName() + "-" + ProcessHandle.current().pid());
    try {
      try {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(aside, content);
        keepPermissions(file, aside);
        Files.move(
            aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(aside);
      }
    } catch (FileSystemException e) {
      String reason = e.getReason() == null ? "the folder cannot be written to" : e.getReason();
      throw new UncheckedIOException(new IOException(file + " cannot be written: " + reason, e));
    } catch (IOException e) {
      throw new UncheckedIOException(
          new IOException(file + " cannot be written: " + e.getMessage(), e));
    }
  }

  private static void keepPermissions(Path file, Path aside) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(aside, PosixFileAttributeView.class);
    if (view != null && Files.exists(file)) {
      view.setPermissions(Files.getPosixFilePermissions(file));
    }
  }
}
