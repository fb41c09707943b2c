package org.xeptools.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A source of files: the disk, or a revision of a repository. */
public interface SourceTree {
  /**
   * The files directly in {@code folder}, sorted; none if there is no such folder. Links that lead
   * out of it are left out.
   *
   * @throws IOException if the folder cannot be listed
   */
  List<Path> files(Path folder) throws IOException;

  /**
   * The folders directly in {@code folder}, sorted, without links and folders whose names begin
   * with a dot; none if there is no such folder.
   *
   * @throws IOException if the folder cannot be listed
   */
  List<Path> folders(Path folder) throws IOException;

  /**
   * The regular file at {@code file}, after links; empty if there is none, or if a link leads to
   * anything but a file of the same name in the folder above.
   */
  Optional<Path> locate(Path file);

  /** True if {@code file} is itself a link, whatever its target. */
  boolean isLink(Path file);

  /** True if {@code folder} is a link to a folder outside its parent. */
  default boolean leadsOut(Path folder) {
    return false;
  }

  /**
   * The first {@code limit} bytes of {@code file}.
   *
   * @throws IOException if they cannot be read
   */
  byte[] read(Path file, int limit) throws IOException;

  /**
   * An id of the content of {@code file}, equal for equal bytes in every tree.
   *
   * @throws IOException if the bytes cannot be read
   */
  String contentName(Path file) throws IOException;

  /**
   * True if the content of {@code file} has the id {@code name}, perhaps after conversion of line
   * ends or encoding.
   *
   * @throws IOException if the bytes cannot be read
   */
  default boolean holds(Path file, String name) throws IOException {
    return contentName(file).equals(name);
  }

  /**
   * A text that is another one whenever {@code file} has been written to, found without reading it;
   * empty if the tree cannot tell.
   */
  default Optional<String> stamp(Path file) {
    return Optional.empty();
  }

  /**
   * Shows what {@code file} holds, and what it held in earlier states of the tree, newest first,
   * until {@code enough} holds. False if the past is not known so far.
   */
  default boolean visitPast(Path file, Predicate<byte[]> enough) {
    return false;
  }
}
