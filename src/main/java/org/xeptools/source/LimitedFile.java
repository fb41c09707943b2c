package org.xeptools.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Reads whole files up to a limit. */
public final class LimitedFile {
  private LimitedFile() {}

  /**
   * The bytes of {@code file}; never holds more than {@code limit} in memory.
   *
   * @throws IOException with a sentence if it is larger than {@code limit} or not a regular file
   */
  public static byte[] bytes(Path file, int limit) throws IOException {
    return bytes(file, limit, Files.isRegularFile(file));
  }

  /**
   * The same for a file that must not be a link.
   *
   * @throws IOException also if {@code file} is a link
   */
  public static byte[] ownBytes(Path file, int limit) throws IOException {
    return bytes(file, limit, Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
  }

  private static byte[] bytes(Path file, int limit, boolean regular) throws IOException {
    if (!regular && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(file + " is not a regular file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw new IOException(file + " has more than " + limit / 1_000_000 + " MB; it is not read");
      }
      return bytes;
    }
  }

  /**
   * The text of {@code file}, which must be UTF-8.
   *
   * @throws IOException with a sentence, also if it is not UTF-8
   */
  public static String text(Path file, int limit) throws IOException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes(file, limit)))
          .toString();
    } catch (CharacterCodingException e) {
      throw new IOException(file + " is not UTF-8", e);
    }
  }
}
