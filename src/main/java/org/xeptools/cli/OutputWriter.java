package org.xeptools.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Standard output for text, as UTF-8 whatever the platform's encoding, and for bytes. */
final class OutputWriter extends PrintWriter {
  private final OutputStream stream;

  OutputWriter(OutputStream stream) {
    super(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    this.stream = stream;
  }

  /** Writes {@code content} to {@code out}, decoded as UTF-8 if that accepts only text. */
  static void write(byte[] content, PrintWriter out) {
    if (out instanceof OutputWriter raw) {
      raw.write(content);
    } else {
      out.print(new String(content, StandardCharsets.UTF_8));
    }
  }

  private void write(byte[] content) {
    flush();
    try {
      stream.write(content);
      stream.flush();
    } catch (IOException e) {
      setError(); // the stream remembers why
    }
  }
}
