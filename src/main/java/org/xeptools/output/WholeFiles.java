package org.xeptools.output;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes several files, all of them or none. */
public final class WholeFiles {
  private WholeFiles() {}

  /**
   * Writes all files aside, then moves each to its place, in order; if one cannot be moved, those
   * before it get their old content back, or go.
   *
   * @param contents the contents by file; no file may be a link
   * @throws IOException with a sentence that says why; then no file is changed
   */
  public static void write(Map<Path, byte[]> contents) throws IOException {
    write(contents, WholeFiles::move);
  }

  /** How a file is moved to its place. */
  interface Move {
    void move(Path from, Path to) throws IOException;
  }

  static void write(Map<Path, byte[]> contents, Move moving) throws IOException {
    Map<Path, Path> asides = new LinkedHashMap<>();
    Map<Path, Path> old = new HashMap<>();
    List<Path> moved = new ArrayList<>();
    Path current = Path.of("");
    try {
      for (Map.Entry<Path, byte[]> file : contents.entrySet()) {
        current = file.getKey();
        asides.put(file.getKey(), WholeFile.prepare(file.getKey(), file.getValue()));
        if (Files.isRegularFile(file.getKey(), LinkOption.NOFOLLOW_LINKS)) {
          byte[] now = Files.readAllBytes(file.getKey());
          old.put(file.getKey(), WholeFile.prepare(file.getKey(), now));
        } else if (Files.exists(file.getKey(), LinkOption.NOFOLLOW_LINKS)) {
          throw new FileAlreadyExistsException(
              file.getKey().toString(), null, "something else than a file is there");
        }
      }
      for (Map.Entry<Path, Path> file : asides.entrySet()) {
        current = file.getKey();
        moving.move(file.getValue(), file.getKey());
        moved.add(file.getKey());
      }
    } catch (IOException e) {
      undo(moved, old, e);
      throw WholeFile.told(current, e);
    } finally {
      for (Path aside : asides.values()) {
        Files.deleteIfExists(aside);
      }
      for (Path copy : old.values()) {
        Files.deleteIfExists(copy);
      }
    }
  }

  private static void undo(List<Path> moved, Map<Path, Path> old, Exception why) {
    for (Path file : moved) {
      try {
        Path before = old.get(file);
        if (before == null) {
          Files.deleteIfExists(file);
        } else {
          move(before, file);
        }
      } catch (IOException e) {
        why.addSuppressed(e);
      }
    }
  }

  static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
