package org.xeptools.document.xml;

import java.nio.file.Path;
import java.util.Arrays;
import org.xeptools.source.SourceSpan;

/** Text of a document, with the place in the file of each character. */
public final class MappedText {
  private final Path file;
  private final String value;

  /** Runs as triples: start in {@link #value}; start in the file; its end, or ~end if inexact. */
  private final int[] runs;

  private MappedText(Path file, String value, int[] runs) {
    this.file = file;
    this.value = value;
    this.runs = runs;
  }

  /** The text, entities expanded. */
  public String value() {
    return value;
  }

  /** True if there is only white space. */
  public boolean isBlank() {
    return value.isBlank();
  }

  /** True if it is in the file as it is here, without entities and character references. */
  public boolean isLiteral() {
    for (int i = 2; i < runs.length; i += 3) {
      if (runs[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /** The place of the whole text. Fails on empty text, which has no place. */
  public SourceSpan span() {
    return span(0, value.length());
  }

  /**
   * The place of {@code start..end} (UTF-16 units from 0 of {@link #value}, half-open, not empty):
   * from the first character's place to the last one's. The place of a character from an entity is
   * the whole {@code &reference;}.
   */
  public SourceSpan span(int start, int end) {
    if (start < 0 || end > value.length() || start >= end) {
      throw new IllegalArgumentException("not a stretch of the text: " + start + ".." + end);
    }
    int from = sourceStart(start);
    return new SourceSpan(file, from, Math.max(from, sourceEnd(end - 1)));
  }

  private int sourceStart(int index) {
    int run = runAt(index);
    return runs[run + 2] < 0 ? runs[run + 1] : runs[run + 1] + index - runs[run];
  }

  private int sourceEnd(int index) {
    int run = runAt(index);
    return runs[run + 2] < 0 ? ~runs[run + 2] : runs[run + 1] + index - runs[run] + 1;
  }

  private int runAt(int index) {
    int low = 0;
    int high = runs.length / 3 - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (runs[middle * 3] <= index) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low * 3;
  }

  @Override
  public String toString() {
    return value;
  }

  /** Collects text piece by piece. */
  public static final class Builder {
    private final Path file;
    private final StringBuilder value = new StringBuilder();
    private int[] runs = new int[3];
    private int used;

    public Builder(Path file) {
      this.file = file;
    }

    /** Adds text that is in the file exactly as it is here, from {@code start}. */
    void exact(String text, int start) {
      add(text, start, start + text.length());
    }

    /** Adds text that comes from {@code start..end} as a whole. */
    public void whole(String text, int start, int end) {
      add(text, start, ~end);
    }

    /** Adds all of {@code other}. */
    public void append(MappedText other) {
      int shift = value.length();
      for (int i = 0; i < other.runs.length; i += 3) {
        run(other.runs[i] + shift, other.runs[i + 1], other.runs[i + 2]);
      }
      value.append(other.value);
    }

    boolean isEmpty() {
      return value.isEmpty();
    }

    public MappedText build() {
      return new MappedText(file, value.toString(), Arrays.copyOf(runs, used));
    }

    private void add(String text, int start, int end) {
      if (text.isEmpty()) {
        return;
      }
      if (end >= 0 && used > 0 && runs[used - 1] == start) {
        runs[used - 1] = end;
      } else {
        run(value.length(), start, end);
      }
      value.append(text);
    }

    private void run(int at, int start, int end) {
      if (used == runs.length) {
        runs = Arrays.copyOf(runs, used * 2);
      }
      runs[used++] = at;
      runs[used++] = start;
      runs[used++] = end;
    }
  }
}
