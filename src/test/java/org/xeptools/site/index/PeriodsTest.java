package org.xeptools.site.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xeptools.site.SmallSeries.revision;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xeptools.site.Series;
import org.xeptools.site.SmallSeries;

/** What is counted in days: last calls and deferrals. */
class PeriodsTest {
  @TempDir Path folder;

  @Test
  void countsAYearFromTheLastVersionOfSubstance() throws Exception {
    Series series =
        new SmallSeries(folder)
            .with(
                "xep-0001",
                "Experimental",
                revision("0.2.1", "2026-06-01", "Editorial") + revision("0.2.0", "2025-06-29", "x"),
                "")
            .with("xep-0002", "Experimental", revision("0.1", "2026-01-31", "x"), "")
            .with("xep-0003", "Experimental", revision("0.1", "soon", "x"), "")
            .with("xep-0004", "Deferred", revision("0.1", "2020-01-31", "x"), "")
            .read();
    List<Deferrals.Due> due = Deferrals.of(series);
    assertThat(due).extracting(d -> d.entry().info().number()).containsExactly("0001", "0002");
    assertThat(due)
        .extracting(d -> d.deferral().day())
        .containsExactly(LocalDate.of(2026, 6, 29), LocalDate.of(2027, 1, 31));
    assertThat(due).extracting(Deferrals.Due::isTouched).containsExactly(true, false);
  }

  @Test
  void aLastCallRunsThroughItsLastDay() throws Exception {
    Series series =
        new SmallSeries(folder)
            .with("xep-0001", "Proposed", "<lastcall>2026-06-30</lastcall>", "")
            .with("xep-0002", "Proposed", "<lastcall>2026-06-29</lastcall>", "")
            .with("xep-0003", "Proposed", "", "")
            .with(
                "xep-0004",
                "Experimental",
                "<lastcall>2026-07-14</lastcall><lastcall>2020-01-01</lastcall>",
                "")
            .with("xep-0005", "Draft", "<lastcall>2020-01-01</lastcall>", "")
            .read();
    List<LastCalls.Call> calls = LastCalls.of(series);
    assertThat(calls)
        .extracting(call -> call.entry().info().number())
        .containsExactly("0002", "0001", "0004", "0003");
    assertThat(calls)
        .extracting(call -> call.call().daysLeft(SmallSeries.TODAY))
        .containsExactly(-1L, 0L, 14L, 0L);
    assertThat(calls)
        .extracting(call -> call.call().isOver(SmallSeries.TODAY))
        .containsExactly(true, false, false, false);
  }
}
