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
import java.util.Set;
import org.xeptools.source.LimitedFile;

/** The key of the user's seal, in a folder of the user, made on first use. */
public final class SealKey {
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
    return UserFolder.STATE.find().map(folder -> seal(folder, trees)).orElse(Seal.NONE);
  }

  /** The seal with the key in {@code folder}, if that is in none of {@code trees}. */
  public static Seal seal(Path folder, List<Path> trees) {
    try {
      Path place = UserFolder.real(folder);
      for (Path tree : trees) {
        if (place.startsWith(UserFolder.real(tree))) {
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
