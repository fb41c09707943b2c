package org.xeptools.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Standard output that remembers why it failed, since a PrintWriter swallows the reason. */
final class WatchedOutput extends OutputStream {
  private final OutputStream out;
  private @Nullable IOException failure;

  WatchedOutput(OutputStream out) {
    this.out = out;
  }

  /** Why the output is incomplete; empty if the reader, such as head, just stopped reading. */
  Optional<String> failure() {
    return Optional.ofNullable(failure)
        .map(e -> String.valueOf(e.getMessage()))
        .filter(reason -> !reason.contains("Broken pipe"));
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int start, int length) throws IOException {
    try {
      out.write(bytes, start, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }
}
