package org.xeptools.facts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what {@link FactWriter} wrote; throws {@link java.nio.BufferUnderflowException} at the end.
 */
public final class FactReader {
  private final ByteBuffer bytes;

  /** Reads {@code bytes}, which have an array. */
  FactReader(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /** The next number. */
  public int number() {
    return bytes.getInt();
  }

  /** The next text. */
  public String text() {
    int length = bytes.getInt();
    String text =
        new String(
            bytes.array(), bytes.arrayOffset() + bytes.position(), length, StandardCharsets.UTF_8);
    bytes.position(bytes.position() + length);
    return text;
  }

  /** The next texts. */
  public List<String> texts() {
    int count = bytes.getInt();
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(text());
    }
    return texts;
  }

  /** The next part, as a fact of its own. */
  public FactReader part() {
    int length = bytes.getInt();
    FactReader part = new FactReader(bytes.slice(bytes.position(), length));
    bytes.position(bytes.position() + length);
    return part;
  }

  /** What has not been read. */
  public byte[] rest() {
    byte[] rest = new byte[bytes.remaining()];
    bytes.duplicate().get(rest);
    return rest;
  }
}
