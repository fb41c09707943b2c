package org.xeptools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xeptools.site.build.Progress.Step;

class ProgressBarTest {
  @Test
  void aPageOfChangesIsNamedInFullOnATerminalOf80Columns() {
    Step step = new Step(9123, 9876, 0.5, "attic/since/xep-0060-1.15.4-1.15.8.html");
    String line = ProgressBar.line(step, 754);
    assertThat(line)
        .isEqualTo("[##########----------] 9123 of 9876  12/s  12:34 left  xep-0060-1.15.4-1.15.8")
        .hasSizeLessThan(80);
  }

  @Test
  void aLongNameIsCut() {
    Step step = new Step(9123, 9876, 0.5, "inbox/a-name-that-is-longer-than-all-others.pdf");
    assertThat(ProgressBar.line(step, 754))
        .hasSizeLessThan(80)
        .endsWith(" a-name-that-is-longer-t");
  }
}
