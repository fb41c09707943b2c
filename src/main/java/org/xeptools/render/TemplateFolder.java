package org.xeptools.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Templates of a user in place of the program's own; links in the folder are not followed out of
 * it.
 *
 * @param home the folder, which may itself be reached by a link
 */
public record TemplateFolder(Path home) {

  /**
   * The file at the path {@code way} below the folder.
   *
   * @throws IOException if it cannot be read
   */
  public Optional<byte[]> read(String way) throws IOException {
    Optional<Path> file = find(way);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try (var in = Files.newInputStream(file.get(), LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(in.readAllBytes());
    }
  }

  private Optional<Path> find(String way) {
    try {
      Path real = home.resolve(way).toRealPath();
      return real.startsWith(home.toRealPath()) && Files.isRegularFile(real)
          ? Optional.of(real)
          : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }
}
