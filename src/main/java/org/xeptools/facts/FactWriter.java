package org.xeptools.facts;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** Writes a fact as bytes; {@link FactReader} reads it in the same order. */
public final class FactWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  /** Adds a number. */
  public FactWriter number(int number) {
    try {
      out.writeInt(number);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Adds a text. */
  public FactWriter text(String text) {
    return raw(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds texts and their number. */
  public FactWriter texts(Collection<String> texts) {
    number(texts.size());
    texts.forEach(this::text);
    return this;
  }

  /** Adds what another writer wrote, as a part. */
  public FactWriter part(FactWriter part) {
    return raw(part.bytes());
  }

  /** Adds what another writer wrote, as it is. */
  public FactWriter rest(byte[] written) {
    bytes.writeBytes(written);
    return this;
  }

  private FactWriter raw(byte[] content) {
    number(content.length);
    bytes.writeBytes(content);
    return this;
  }

  /** All that was written. */
  public byte[] bytes() {
    return bytes.toByteArray();
  }
}
