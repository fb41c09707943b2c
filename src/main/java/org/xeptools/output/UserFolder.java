package org.xeptools.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folders in which a program keeps files for the user, by the XDG Base Directory Specification
 * or the convention of Windows.
 */
public enum UserFolder {
  /** What must not be lost: {@code ~/.local/state/xep}. */
  STATE("xep.state", "XDG_STATE_HOME", ".local/state"),
  /** What can be found out again: {@code ~/.cache/xep}. */
  CACHE("xep.cache", "XDG_CACHE_HOME", ".cache");

  private static final Set<PosixFilePermission> PRIVATE =
      PosixFilePermissions.fromString("rwx------");

  private final String property;
  private final String variable;
  private final String usual;

  UserFolder(String property, String variable, String usual) {
    this.property = property;
    this.variable = variable;
    this.usual = usual;
  }

  /** The folder, which may not exist; empty if the user has no home. */
  public Optional<Path> find() {
    Optional<Path> named = absolute(System.getProperty(property));
    if (named.isPresent()) {
      return named;
    }
    Optional<Path> folder = absolute(System.getenv(variable));
    if (folder.isEmpty()) {
      folder = absolute(System.getenv("LOCALAPPDATA"));
    }
    if (folder.isEmpty()) {
      String home = System.getenv("HOME");
      folder =
          absolute(home == null ? System.getProperty("user.home") : home)
              .map(h -> h.resolve(usual));
    }
    return folder.map(f -> f.resolve("xep"));
  }

  private static Optional<Path> absolute(@Nullable String name) {
    return Optional.ofNullable(name)
        .filter(n -> n.indexOf('\0') < 0)
        .map(Path::of)
        .filter(Path::isAbsolute);
  }

  /** {@code path} with its existing part resolved to the real path. */
  public static Path real(Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    Path there = absolute;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    return there == null ? absolute : there.toRealPath().resolve(there.relativize(absolute));
  }

  /** Makes {@code folder} for the user alone, if it does not exist. */
  public static void makePrivate(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    FileAttribute<?>[] attributes =
        isPosix(folder)
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PRIVATE)}
            : new FileAttribute<?>[0];
    Files.createDirectories(folder.getParent());
    Files.createDirectory(folder, attributes);
  }

  /** True if {@code folder} exists and nobody but the user can change what is in it. */
  public static boolean isPrivate(Path folder) throws IOException {
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        && (!isPosix(folder) || Files.getPosixFilePermissions(folder).equals(PRIVATE));
  }

  private static boolean isPosix(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
