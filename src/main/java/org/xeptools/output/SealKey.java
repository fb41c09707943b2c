package org.xeptools.output;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xeptools.source.LimitedFile;

/** The key of the user's seal, in a folder of the user, made on first use. */
public final class SealKey {
  /** The environment variable for another folder of the key. */
  private static final String PROPERTY = "xep.state";

  private static final String NAME = "key";
  private static final int SIZE = 32;
  private static final Set<PosixFilePermission> PRIVATE =
      PosixFilePermissions.fromString("rw-------");

  private SealKey() {}

  /**
   * The user's seal; a seal that accepts no file if the user has no folder for the key, or if the
   * key would be in one of {@code trees}, since it might have come with that tree.
   */
  public static Seal seal(List<Path> trees) {
    return folder().map(folder -> seal(folder, trees)).orElse(Seal.NONE);
  }

  /** The seal with the key in {@code folder}, if that is in none of {@code trees}. */
  public static Seal seal(Path folder, List<Path> trees) {
    try {
      Path place = real(folder);
      for (Path tree : trees) {
        if (place.startsWith(real(tree))) {
          return Seal.NONE;
        }
      }
      Path file = place.resolve(NAME);
      if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        make(file);
      }
      byte[] key = LimitedFile.ownBytes(file, SIZE);
      return key.length == SIZE && isPrivate(file) ? Seal.with(key) : Seal.NONE;
    } catch (IOException | SecurityException e) {
      return Seal.NONE;
    }
  }

  /** The folder by the XDG Base Directory Specification, or by the convention of Windows. */
  static Optional<Path> folder() {
    Optional<Path> named = absolute(System.getProperty(PROPERTY));
    if (named.isPresent()) {
      return named;
    }
    Optional<Path> state = absolute(System.getenv("XDG_STATE_HOME"));
    if (state.isEmpty()) {
      state = absolute(System.getenv("LOCALAPPDATA"));
    }
    if (state.isEmpty()) {
      String home = System.getenv("HOME");
      state =
          absolute(home == null ? System.getProperty("user.home") : home)
              .map(h -> h.resolve(".local").resolve("state"));
    }
    return state.map(s -> s.resolve("xep"));
  }

  private static Optional<Path> absolute(@Nullable String name) {
    return Optional.ofNullable(name)
        .filter(n -> n.indexOf('\0') < 0)
        .map(Path::of)
        .filter(Path::isAbsolute);
  }

  /** {@code path} with its existing part resolved to the real path. */
  static Path real(Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    Path there = absolute;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    return there == null ? absolute : there.toRealPath().resolve(there.relativize(absolute));
  }

  /** A second process uses the key that the first one made. */
  private static void make(Path file) throws IOException {
    Path folder = file.getParent();
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    Files.createDirectories(folder);
    byte[] key = new byte[SIZE];
    SecureRandom random = new SecureRandom();
    random.nextBytes(key);
    Path aside = folder.resolve(NAME + "-" + Long.toHexString(random.nextLong()));
    FileAttribute<?>[] attributes =
        posix
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PRIVATE)}
            : new FileAttribute<?>[0];
    try {
      Files.createFile(aside, attributes);
      Files.write(aside, key, StandardOpenOption.WRITE);
      Files.createLink(file, aside);
    } catch (FileAlreadyExistsException e) {
      // another process has made it
    } catch (UnsupportedOperationException | AtomicMoveNotSupportedException e) {
      Files.move(aside, file);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /** Files of a checkout are readable by others; a key must be readable by the user alone. */
  private static boolean isPrivate(Path file) throws IOException {
    return !file.getFileSystem().supportedFileAttributeViews().contains("posix")
        || Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS).equals(PRIVATE);
  }
}
