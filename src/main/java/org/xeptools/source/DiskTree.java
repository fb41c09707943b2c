package org.xeptools.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Files on disk. */
public final class DiskTree implements SourceTree {
  /** In milliseconds; more than the resolution of times on any file system. */
  private static final long LATELY = 2_500;

  @Override
  public List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    Path home = folder.toRealPath();
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> isWithin(home, file)).sorted().toList();
    }
  }

  @Override
  public List<Path> folders(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }

  private static boolean isWithin(Path home, Path file) {
    try {
      return Files.isRegularFile(file) && file.toRealPath().getParent().equals(home);
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public Optional<Path> locate(Path file) {
    try {
      Path folder = file.toAbsolutePath().normalize().getParent();
      if (folder == null || !Files.isRegularFile(file)) {
        return Optional.empty();
      }
      Path real = file.toRealPath();
      Path home = folder.toRealPath();
      boolean near = real.getParent().equals(home) || real.getParent().equals(home.getParent());
      return near && real.getFileName().equals(file.getFileName())
          ? Optional.of(real)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean isLink(Path file) {
    return Files.isSymbolicLink(file);
  }

  @Override
  public boolean leadsOut(Path folder) {
    Path above = folder.toAbsolutePath().normalize().getParent();
    try {
      return above != null
          && Files.isSymbolicLink(folder)
          && Files.isDirectory(folder)
          && !folder.toRealPath().startsWith(above.toRealPath());
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public byte[] read(Path file, int limit) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(limit);
    }
  }

  /**
   * Its number, size and times; none for a file that was changed so lately that another change
   * might leave them as they are.
   */
  @Override
  public Optional<String> stamp(Path file) {
    try {
      Map<String, Object> stated =
          Files.readAttributes(file, "unix:dev,ino,size,lastModifiedTime,ctime");
      FileTime changed = (FileTime) stated.get("ctime");
      return changed.toMillis() + LATELY > System.currentTimeMillis()
          ? Optional.empty()
          : Optional.of(new TreeMap<>(stated).toString());
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
      return Optional.empty(); // not every file system has these attributes
    }
  }

  /** The id of a git blob with this content. */
  @Override
  public String contentName(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      digest.update(("blob " + Files.size(file) + "\0").getBytes(StandardCharsets.US_ASCII));
      byte[] some = new byte[1 << 16];
      for (int count = in.read(some); count >= 0; count = in.read(some)) {
        digest.update(some, 0, count);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }
}
