package org.xeptools.history;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.xeptools.source.SourceTree;

/** The few files beside a document, as they were in a commit. */
final class PastTree implements SourceTree {
  private final Path folder;
  private final Map<String, String> names;
  private final Function<String, byte[]> bytes;

  /**
   * @param names the blob ids of the files, by file name
   */
  PastTree(Path folder, Map<String, String> names, Function<String, byte[]> bytes) {
    this.folder = folder;
    this.names = names;
    this.bytes = bytes;
  }

  private Optional<String> name(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    return folder.equals(absolute.getParent())
        ? Optional.ofNullable(names.get(absolute.getFileName().toString()))
        : Optional.empty();
  }

  @Override
  public List<Path> files(Path wanted) {
    return List.of();
  }

  @Override
  public List<Path> folders(Path wanted) {
    return List.of();
  }

  @Override
  public Optional<Path> locate(Path file) {
    return name(file).map(n -> file.toAbsolutePath().normalize());
  }

  @Override
  public boolean isLink(Path file) {
    return false;
  }

  @Override
  public byte[] read(Path file, int limit) throws IOException {
    byte[] all = bytes.apply(contentName(file));
    return all.length > limit ? Arrays.copyOf(all, limit) : all;
  }

  @Override
  public String contentName(Path file) throws IOException {
    return name(file).orElseThrow(() -> new FileNotFoundException(file + " was not there"));
  }
}
