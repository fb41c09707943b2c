package org.xeptools.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A tree in which one file is replaced or added. */
public final class OverlaidTree implements SourceTree {
  private final SourceTree below;
  private final Path file;
  private final byte[] content;

  /** {@code below} with {@code content} in {@code file}. */
  public OverlaidTree(SourceTree below, Path file, byte[] content) {
    this.below = below;
    this.file = absolute(file);
    this.content = content.clone();
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private boolean isIt(Path other) {
    return absolute(other).equals(file);
  }

  @Override
  public List<Path> files(Path folder) throws IOException {
    List<Path> files = new ArrayList<>(below.files(folder));
    if (absolute(folder).equals(file.getParent())) {
      files.removeIf(this::isIt);
      files.add(folder.resolve(file.getFileName()));
    }
    return files.stream().sorted().toList();
  }

  @Override
  public List<Path> folders(Path folder) throws IOException {
    Path wanted = absolute(folder);
    List<Path> folders = below.folders(folder);
    int depth = wanted.getNameCount();
    if (!file.startsWith(wanted) || file.getNameCount() < depth + 2) {
      return folders;
    }
    return Stream.concat(folders.stream(), Stream.of(folder.resolve(file.getName(depth))))
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public Optional<Path> locate(Path other) {
    return isIt(other) ? Optional.of(file) : below.locate(other);
  }

  @Override
  public boolean isLink(Path other) {
    return !isIt(other) && below.isLink(other);
  }

  @Override
  public boolean leadsOut(Path folder) {
    return below.leadsOut(folder);
  }

  @Override
  public byte[] read(Path other, int limit) throws IOException {
    return isIt(other)
        ? Arrays.copyOf(content, Math.min(limit, content.length))
        : below.read(other, limit);
  }

  @Override
  public String contentName(Path other) throws IOException {
    return isIt(other) ? blobName(content) : below.contentName(other);
  }

  @Override
  public Optional<String> stamp(Path other) {
    return isIt(other) ? Optional.empty() : below.stamp(other);
  }

  /** The id of a git blob with these bytes. */
  static String blobName(byte[] bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      digest.update(("blob " + bytes.length + "\0").getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest.digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }
}
