package org.xeptools.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A tree in which some files are replaced or added. */
public final class OverlaidTree implements SourceTree {
  private final SourceTree below;
  private final Map<Path, byte[]> contents = new HashMap<>();

  /** {@code below} with {@code content} in {@code file}. */
  public OverlaidTree(SourceTree below, Path file, byte[] content) {
    this(below, Map.of(file, content));
  }

  /** {@code below} with {@code contents} in their files. */
  public OverlaidTree(SourceTree below, Map<Path, byte[]> contents) {
    this.below = below;
    contents.forEach((file, content) -> this.contents.put(absolute(file), content.clone()));
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private byte @Nullable [] laid(Path file) {
    return contents.get(absolute(file));
  }

  @Override
  public List<Path> files(Path folder) throws IOException {
    Path wanted = absolute(folder);
    List<Path> files = new ArrayList<>(below.files(folder));
    files.removeIf(file -> laid(file) != null);
    contents.keySet().stream()
        .filter(file -> wanted.equals(file.getParent()))
        .forEach(file -> files.add(folder.resolve(file.getFileName())));
    return files.stream().sorted().toList();
  }

  @Override
  public List<Path> folders(Path folder) throws IOException {
    Path wanted = absolute(folder);
    int depth = wanted.getNameCount();
    Stream<Path> more =
        contents.keySet().stream()
            .filter(file -> file.startsWith(wanted) && file.getNameCount() >= depth + 2)
            .map(file -> folder.resolve(file.getName(depth)));
    return Stream.concat(below.folders(folder).stream(), more).distinct().sorted().toList();
  }

  @Override
  public Optional<Path> locate(Path other) {
    return laid(other) == null ? below.locate(other) : Optional.of(absolute(other));
  }

  @Override
  public boolean isLink(Path other) {
    return laid(other) == null && below.isLink(other);
  }

  @Override
  public boolean leadsOut(Path folder) {
    return below.leadsOut(folder);
  }

  @Override
  public byte[] read(Path other, int limit) throws IOException {
    byte[] content = laid(other);
    return content == null
        ? below.read(other, limit)
        : Arrays.copyOf(content, Math.min(limit, content.length));
  }

  @Override
  public String contentName(Path other) throws IOException {
    byte[] content = laid(other);
    return content == null ? below.contentName(other) : blobName(content);
  }

  @Override
  public Optional<String> stamp(Path other) {
    return laid(other) == null ? below.stamp(other) : Optional.empty();
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
