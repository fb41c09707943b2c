package org.xeptools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntConsumer;

/**
 * How the CPU time of work grows with the size of its input, on whatever machine and under any
 * load.
 */
public final class Growth {
  private static final int TIMES = 4;
  private static final int ATTEMPTS = 3;

  /** Work that grows with the square takes 16 times as long. */
  private static final double MOST = 10;

  /** What a collection of garbage or a compilation may add. */
  private static final double NOISE_MILLIS = 150;

  private Growth() {}

  /** Fails if work on {@code size} pieces takes far more than 4 times as long as on a quarter. */
  public static void isNearlyLinear(String what, int size, IntConsumer work) {
    double small = Double.MAX_VALUE;
    double large = Double.MAX_VALUE;
    for (int i = 0; i < ATTEMPTS && large > bound(small); i++) {
      small = Math.min(small, millis(work, size / TIMES));
      large = Math.min(large, millis(work, size));
    }
    assertThat(large)
        .as("%s: milliseconds for %d pieces; a quarter took %.0f", what, size, small)
        .isLessThanOrEqualTo(bound(small));
  }

  private static double bound(double small) {
    return small == Double.MAX_VALUE ? 0 : MOST * small + NOISE_MILLIS;
  }

  private static double millis(IntConsumer work, int size) {
    return Cpu.millis(
        () -> {
          work.accept(size);
          return size;
        });
  }
}
