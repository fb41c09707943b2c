package org.xeptools.source;

import java.nio.file.Path;

/**
 * A stretch of a file: {@code <p>} at the very beginning is 0..3.
 *
 * @param file the path of the file by which it was read
 * @param start the offset of the first character, in UTF-16 units from 0
 * @param end the offset after the last character; equal to {@code start} for a place between two
 *     characters
 */
public record SourceSpan(Path file, int start, int end) {
  public SourceSpan {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  /** The length in UTF-16 units. */
  public int length() {
    return end - start;
  }
}
