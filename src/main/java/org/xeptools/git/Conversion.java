package org.xeptools.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.eclipse.jgit.attributes.Attributes;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.CoreConfig.EolStreamType;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk.OperationType;
import org.eclipse.jgit.treewalk.WorkingTreeOptions;
import org.eclipse.jgit.util.io.EolStreamTypeUtil;

/**
 * The conversions of git between the working tree and its objects: line ends, encodings, ids and
 * pointers. Git would also run programs, which this class never does.
 */
final class Conversion {
  private static final String POINTER = "version https://git-lfs.github.com/spec/v1\n";

  /** Encodings with a byte order mark, which Java handles itself. */
  private static final Pattern MARKED =
      Pattern.compile("UTF-?16[LB]E-BOM", Pattern.CASE_INSENSITIVE);

  private final FileAttributes attributes;
  private final WorkingTreeOptions options;

  Conversion(Repository repository, Path root, Personal personal) throws IOException {
    Config settings =
        GitSettings.of(
            GitSettings.of(
                personal.settings(), repository.getCommonDirectory().toPath().resolve("config")),
            repository.getDirectory().toPath().resolve("config.worktree"));
    options = settings.get(WorkingTreeOptions.KEY);
    attributes =
        new FileAttributes(
            root,
            personal.attributes(settings),
            repository.getCommonDirectory().toPath().resolve("info/attributes"));
  }

  /**
   * True if git stores {@code bytes} of the absolute path {@code file} as the blob {@code name}.
   */
  boolean isOf(Path file, byte[] bytes, String name) throws IOException {
    return name(stored(file, bytes)).name().equals(name);
  }

  /** What git stores for {@code bytes} of the absolute path {@code file}. */
  byte[] stored(Path file, byte[] bytes) throws IOException {
    Attributes found = attributes.of(file);
    if ("lfs".equals(found.getValue("filter"))) {
      return pointer(bytes);
    }
    byte[] kept = decoded(bytes, found.getValue("working-tree-encoding"));
    if (converts(found)) {
      kept = withoutReturns(kept);
    }
    if (found.isSet("ident")) {
      kept = withoutIds(kept);
    }
    return kept;
  }

  /** True if the line ends of {@code file} may differ in the working tree. */
  boolean convertsLineEnds(Path file) throws IOException {
    return converts(attributes.of(file));
  }

  private boolean converts(Attributes found) {
    return EolStreamTypeUtil.detectStreamType(OperationType.CHECKIN_OP, options, found)
        != EolStreamType.DIRECT;
  }

  private static ObjectId name(byte[] bytes) {
    try (ObjectInserter.Formatter names = new ObjectInserter.Formatter()) {
      return names.idFor(Constants.OBJ_BLOB, bytes);
    }
  }

  /** True if {@code bytes} are a pointer of Git LFS. */
  static boolean isPointer(byte[] bytes) {
    byte[] start = POINTER.getBytes(StandardCharsets.US_ASCII);
    return bytes.length > start.length
        && ByteBuffer.wrap(bytes, 0, start.length).equals(ByteBuffer.wrap(start));
  }

  private static byte[] pointer(byte[] bytes) {
    try {
      String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      String text = POINTER + "oid sha256:" + hash + "\nsize " + bytes.length + "\n";
      return text.getBytes(StandardCharsets.US_ASCII);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] decoded(byte[] bytes, String encoding) {
    if (encoding == null || encoding.isEmpty()) {
      return bytes;
    }
    try {
      return Charset.forName(MARKED.matcher(encoding).replaceFirst("UTF-16"))
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes))
          .toString()
          .getBytes(StandardCharsets.UTF_8);
    } catch (CharacterCodingException | IllegalArgumentException e) {
      return bytes; // git would refuse it
    }
  }

  private static byte[] withoutReturns(byte[] bytes) {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] != '\r' || i + 1 == bytes.length || bytes[i + 1] != '\n') {
        kept.write(bytes[i]);
      }
    }
    return kept.toByteArray();
  }

  /**
   * {@code bytes} with a carriage return before each line feed; unchanged if they have any carriage
   * return.
   */
  static byte[] withReturns(byte[] bytes) {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.length + bytes.length / 20);
    for (byte b : bytes) {
      if (b == '\r') {
        return bytes;
      }
      if (b == '\n') {
        kept.write('\r');
      }
      kept.write(b);
    }
    return kept.toByteArray();
  }

  private static byte[] withoutIds(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1)
        .replaceAll("\\$Id:[^$\\n]*+\\$", "\\$Id\\$")
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
