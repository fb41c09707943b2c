package org.xeptools.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** How versions are found in documents that nobody has read. */
class StateScanTest {
  @Test
  void aVersionIsThatOfTheRevisionBeforeIt() {
    String text =
        "<version>0</version><revision>\n <version> 1.0\n rc </version><version>x</version>"
            + "<revision a='b'>"
            + " ".repeat(500)
            + "<version>far</version></revision><revision><version>0.1</version></revision>";
    assertThat(StateScan.versions(text)).containsExactly("1.0 rc", "0.1");
  }

  @Test
  void theScanGrowsWithTheText() {
    for (String part :
        new String[] {"<revision ", "<revision>", "<version>", "<revision><version>"}) {
      scan(part, 20_000);
      double few = Math.min(scan(part, 20_000), scan(part, 20_000));
      double many = Math.min(scan(part, 80_000), scan(part, 80_000));
      assertThat(many).as(part).isLessThan(10 * few + 0.2);
    }
  }

  private static double scan(String part, int count) {
    String text = part.repeat(count);
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    assertThat(StateScan.versions(text)).isEmpty();
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
  }
}
