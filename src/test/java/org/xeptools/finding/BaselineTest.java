package org.xeptools.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BaselineTest {
  private static final Baseline.Key STORMS =
      new Baseline.Key("xep-0001.xml", "missing-anchor", "#storms");
  private static final Baseline.Key CALMS =
      new Baseline.Key("xep 2%.xml", "missing-anchor", "#a calm place");
  private static final Baseline.Key NOWHERE =
      new Baseline.Key("xep-0003.xml", "not-well-formed", "");

  @Test
  void isASortedListOfCounts() {
    assertThat(Baseline.of(List.of(STORMS, NOWHERE, CALMS, STORMS)).toString().lines().skip(1))
        .containsExactly(
            "xep%202%25.xml missing-anchor #a%20calm%20place 1",
            "xep-0001.xml missing-anchor #storms 2", "xep-0003.xml not-well-formed - 1");
  }

  @Test
  void readsWhatItWrites() {
    Baseline baseline = Baseline.of(List.of(STORMS, NOWHERE, CALMS, STORMS));
    Baseline again = Baseline.parse(baseline.toString()).baseline().orElseThrow();
    assertThat(again.toString()).isEqualTo(baseline.toString());
    assertThat(again.count(STORMS)).isEqualTo(2);
    assertThat(again.count(CALMS)).isEqualTo(1);
    assertThat(again.size()).isEqualTo(4);
  }

  @Test
  void ofTwoCountsThatAMergeLeftTheSmallerHolds() {
    String text = STORMS + " 3\r\n\n# a remark\n" + STORMS + " 2\n";
    assertThat(Baseline.parse(text).baseline().orElseThrow().count(STORMS)).isEqualTo(2);
  }

  @Test
  void namesTheFirstLineThatIsNone() {
    Baseline.Parsed parsed = Baseline.parse(STORMS + " 1\n<<<<<<< ours\n");
    assertThat(parsed.baseline()).isEmpty();
    assertThat(parsed.badLine()).isEqualTo(2);
  }

  @Test
  void onlyShrinks() {
    Baseline before = Baseline.of(List.of(STORMS, STORMS, NOWHERE, CALMS));
    Baseline now = Baseline.of(List.of(STORMS, CALMS, CALMS));
    Map<Baseline.Key, Integer> gone = before.gone(now, key -> true);
    assertThat(gone).containsExactly(Map.entry(STORMS, 1), Map.entry(NOWHERE, 1));
    assertThat(before.without(gone).toString().lines().skip(1))
        .containsExactly(CALMS + " 1", STORMS + " 1");
  }

  @Test
  void whatWasNotJudgedIsNotGone() {
    Baseline before = Baseline.of(List.of(STORMS, NOWHERE));
    assertThat(before.gone(Baseline.of(List.of()), key -> key.equals(STORMS)))
        .containsOnlyKeys(STORMS);
  }
}
