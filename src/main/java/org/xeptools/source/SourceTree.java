package org.xeptools.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where files are read from: the disk, or a revision of a repository. */
public interface SourceTree {
  /**
   * The files directly in {@code folder}, sorted; none if there is no such folder. A link that
   * leads out of it is none of its files.
   *
   * @throws IOException if the folder cannot be listed
   */
  List<Path> files(Path folder) throws IOException;

  /**
   * The folders directly in {@code folder}, sorted, without links and those whose names begin with
   * a dot; none if there is no such folder.
   *
   * @throws IOException if the folder cannot be listed
   */
  List<Path> folders(Path folder) throws IOException;

  /**
   * The regular file that {@code file} is, links followed; empty if there is none, or a link leads
   * further than to a file of the same name in the folder above.
   */
  Optional<Path> locate(Path file);

  /** True if {@code file} is itself a link, wherever it leads. */
  boolean isLink(Path file);

  /** True if {@code folder} is a link to a folder that is not in the one it stands in. */
  default boolean leadsOut(Path folder) {
    return false;
  }

  /**
   * The first {@code limit} bytes of {@code file}.
   *
   * @throws IOException if they cannot be had
   */
  byte[] read(Path file, int limit) throws IOException;

  /**
   * A name of the content of {@code file}, equal for equal bytes in every tree.
   *
   * @throws IOException if the bytes cannot be had
   */
  String contentName(Path file) throws IOException;

  /**
   * True if {@code file} holds what is called {@code name}, or only writes it otherwise.
   *
   * @throws IOException if the bytes cannot be had
   */
  default boolean holds(Path file, String name) throws IOException {
    return contentName(file).equals(name);
  }
}
