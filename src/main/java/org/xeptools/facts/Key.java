package org.xeptools.facts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A digest of inputs, equal only for equal inputs in the same order. */
public final class Key {
  private static final int LENGTH = 40;

  private final MessageDigest digest;
  private @Nullable String text;

  private Key(MessageDigest digest) {
    this.digest = digest;
  }

  /** A new key for the kind of work {@code kind}. */
  public static Key of(String kind) {
    try {
      return new Key(MessageDigest.getInstance("SHA-256")).with(kind);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Adds bytes. */
  public Key with(byte[] bytes) {
    if (text != null) {
      throw new IllegalStateException("the key is complete");
    }
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
    return this;
  }

  /** Adds a text. */
  public Key with(String text) {
    return with(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds texts, one by one. */
  public Key with(Stream<String> texts) {
    texts.forEach(this::with);
    return this;
  }

  /** Adds texts, one by one. */
  public Key with(List<String> texts) {
    texts.forEach(this::with);
    return this;
  }

  /** The digest so far as hexadecimal digits; nothing can be added after that. */
  public String text() {
    String known = text;
    if (known == null) {
      known = HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
      text = known;
    }
    return known;
  }
}
