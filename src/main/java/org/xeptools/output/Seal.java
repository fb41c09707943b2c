package org.xeptools.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.xeptools.source.LimitedFile;

/**
 * Proves that a file was written by this user on this machine and did not come from elsewhere, such
 * as a cloned tree: by a code (HMAC-SHA256) with a key that is in no tree.
 */
public final class Seal {
  /** A seal that accepts no file. */
  public static final Seal NONE = new Seal(Optional.empty());

  private static final String HEAD = "xep-seal ";
  private static final int DIGITS = 64;
  private static final int BLOCK = 64;

  /** The largest sealed file, in bytes. */
  private static final int MAX_SIZE = 64_000_000;

  private final Optional<byte[]> key;

  private Seal(Optional<byte[]> key) {
    this.key = key;
  }

  /** The seal of the owner of {@code key}. */
  static Seal with(byte[] key) {
    return new Seal(Optional.of(key.clone()));
  }

  /** True if this seal accepts no file. */
  public boolean isNone() {
    return key.isEmpty();
  }

  /** {@code text} with a seal for {@code purpose}, which says what the file is and where. */
  public String close(String text, List<String> purpose) {
    String code = key.map(k -> code(k, text, purpose)).orElse("none");
    return HEAD + code + "\n" + text;
  }

  /** The text in {@code file}, if this user sealed it for {@code purpose}. */
  public Optional<String> read(Path file, List<String> purpose) {
    return key.isEmpty() ? Optional.empty() : raw(file).flatMap(text -> open(text, purpose));
  }

  /** The text in {@code file}, without a check of its seal. */
  public static Optional<String> unbelieved(Path file) {
    return raw(file)
        .filter(text -> text.startsWith(HEAD))
        .map(text -> text.substring(text.indexOf('\n') + 1));
  }

  Optional<String> open(String sealed, List<String> purpose) {
    int text = HEAD.length() + DIGITS + 1;
    if (key.isEmpty() || sealed.length() < text || !sealed.startsWith(HEAD)) {
      return Optional.empty();
    }
    String inside = sealed.substring(text);
    byte[] claimed = sealed.substring(0, text).getBytes(StandardCharsets.UTF_8);
    byte[] right =
        (HEAD + code(key.get(), inside, purpose) + "\n").getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(claimed, right) ? Optional.of(inside) : Optional.empty();
  }

  private static Optional<String> raw(Path file) {
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      byte[] bytes = LimitedFile.ownBytes(file, MAX_SIZE);
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Computed here, since loading Java's own classes takes longer than a build without changes. */
  private static String code(byte[] key, String text, List<String> purpose) {
    MessageDigest inner = sha256();
    inner.update(pad(key, (byte) 0x36));
    for (String part : purpose) {
      update(inner, part);
    }
    update(inner, text);
    MessageDigest outer = sha256();
    outer.update(pad(key, (byte) 0x5c));
    return HexFormat.of().formatHex(outer.digest(inner.digest()));
  }

  private static void update(MessageDigest digest, String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  /** The digest of {@code text} as hexadecimal digits. */
  static String digest(String text) {
    return digest(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The same of {@code bytes}. */
  static String digest(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  private static byte[] pad(byte[] key, byte with) {
    byte[] padded = new byte[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      padded[i] = (byte) ((i < key.length ? key[i] : 0) ^ with);
    }
    return padded;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
