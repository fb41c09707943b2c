package org.xeptools.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.function.Predicate;

/** Makes a failing file smaller, as long as it fails in the same way. */
final class Shrink {
  private Shrink() {}

  /** Leaves out ever smaller stretches; asks {@code fails} at most {@code tries} times. */
  static byte[] of(byte[] file, Predicate<byte[]> fails, int tries) {
    byte[] smallest = file;
    int left = tries;
    for (int piece = Math.max(1, file.length / 2); piece >= 1 && left > 0; piece /= 2) {
      for (int at = 0; at < smallest.length && left > 0; ) {
        byte[] without = without(smallest, at, piece);
        left--;
        if (fails.test(without)) {
          smallest = without;
        } else {
          at += piece;
        }
      }
    }
    return smallest;
  }

  private static byte[] without(byte[] file, int at, int length) {
    ByteArrayOutputStream rest = new ByteArrayOutputStream(file.length);
    rest.writeBytes(Arrays.copyOf(file, at));
    rest.writeBytes(Arrays.copyOfRange(file, Math.min(file.length, at + length), file.length));
    return rest.toByteArray();
  }
}
