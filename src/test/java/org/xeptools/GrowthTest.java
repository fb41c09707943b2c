package org.xeptools;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GrowthTest {
  private final AtomicLong sum = new AtomicLong();

  private void count(long steps) {
    double all = 0;
    for (double i = 0; i < steps; i++) {
      all += Math.sqrt(i);
    }
    sum.addAndGet((long) all);
  }

  @Test
  void tellsWorseGrowthFromLines() {
    count(20_000_000); // so that both sizes run compiled
    Growth.isNearlyLinear("a line", 20_000, n -> count(n * 1000L));
    // A cube, since the CPU time of a busy machine varies by half, which a square may hide in.
    assertThatThrownBy(() -> Growth.isNearlyLinear("a cube", 600, n -> count((long) n * n * n)))
        .hasMessageContaining("a cube");
  }
}
