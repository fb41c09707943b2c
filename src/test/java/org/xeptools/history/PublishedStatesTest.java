package org.xeptools.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xeptools.history.PublishedStates.State;
import org.xeptools.history.PublishedStates.Version;

/** One history for each way in which versions were committed over the years. */
class PublishedStatesTest {
  private final List<State> states = new ArrayList<>();
  private final List<List<String>> listed = new ArrayList<>();

  /** A commit; {@code text} stands for what the document says after it. */
  private PublishedStatesTest commit(String day, String version, String text) {
    return commit(day, 12, version, dateOf(version, day), text, false);
  }

  private PublishedStatesTest correction(String day, String version, String text) {
    return commit(day, 12, version, dateOf(version, day), text, true);
  }

  /** That of the block that is there, or the day on which one is added. */
  private String dateOf(String version, String day) {
    return states.stream()
        .filter(state -> state.version().equals(version))
        .map(State::date)
        .findFirst()
        .orElse(day);
  }

  private PublishedStatesTest commit(
      String day, int hour, String version, String date, String text, boolean corrects) {
    long time = LocalDate.parse(day).atTime(hour, 0).toEpochSecond(ZoneOffset.UTC);
    states.add(new State(version, date, time, text, corrects));
    List<String> before = listed.isEmpty() ? List.of() : listed.get(listed.size() - 1);
    List<String> now = new ArrayList<>(before);
    if (!now.contains(version)) {
      now.add(0, version);
    }
    listed.add(now);
    return this;
  }

  /** The newest commit's document no longer lists {@code version}. */
  private PublishedStatesTest unlisting(String version) {
    listed.get(listed.size() - 1).remove(version);
    return this;
  }

  /** Each version with its text, and with that after corrections in place. */
  private List<String> published() {
    return PublishedStates.of(states, listed::get).stream().map(this::told).toList();
  }

  private String told(Version version) {
    State state = states.get(version.state());
    State later = states.get(version.corrected());
    return state.version()
        + " "
        + state.text()
        + (version.corrected() == version.state() ? "" : " > " + later.text());
  }

  @Test
  void blockAndTextInOneCommit() {
    commit("2024-01-01", "0.1.0", "a").commit("2024-03-01", "0.2.0", "b");
    assertThat(published()).containsExactly("0.1.0 a", "0.2.0 b");
  }

  @Test
  void textFirstAndTheBlockAfterwards() {
    commit("2024-01-01", "0.1.0", "a")
        .commit("2024-03-01", "0.1.0", "b")
        .commit("2024-03-01", "0.2.0", "b");
    assertThat(published()).containsExactly("0.1.0 a", "0.2.0 b");
  }

  @Test
  void aSlipCorrectedFirstAndTheBlockAfterwards() {
    commit("2024-01-01", "0.1.0", "a")
        .correction("2024-03-01", "0.1.0", "a'")
        .commit("2024-03-05", "0.1.1", "a'");
    assertThat(published()).containsExactly("0.1.0 a", "0.1.1 a'");
  }

  @Test
  void monthsOfTextFirstAndTheBlockAfterwards() {
    commit("2024-01-01", "0.1.0", "a")
        .commit("2024-03-01", "0.1.0", "b")
        .correction("2024-03-09", "0.1.0", "b'")
        .commit("2024-03-20", "0.1.0", "c")
        .commit("2024-04-01", "0.2.0", "c");
    assertThat(published()).containsExactly("0.1.0 a", "0.2.0 c");
  }

  @Test
  void theBlockFirstAndTheTextOnTheSameDays() {
    commit("2024-03-01", "0.1.0", "a")
        .commit("2024-04-01", "0.2.0", "a")
        .commit("2024-04-02", "0.2.0", "b")
        .commit("2024-04-03", "0.2.0", "c")
        .commit("2024-06-01", "0.3.0", "d");
    assertThat(published()).containsExactly("0.1.0 a", "0.2.0 c", "0.3.0 d");
  }

  @Test
  void aCorrectionInPlace() {
    commit("2024-01-01", "0.1.0", "a")
        .correction("2024-03-01", "0.1.0", "a'")
        .commit("2024-09-01", "0.2.0", "b");
    assertThat(published()).containsExactly("0.1.0 a > a'", "0.2.0 b");
  }

  @Test
  void workInPlaceThatWaitsForANumber() {
    commit("2007-09-26", "1.10", "a")
        .commit("2007-10-25", "1.10", "b")
        .correction("2007-11-07", "1.10", "b'")
        .commit("2008-03-05", "1.11", "c");
    assertThat(published()).containsExactly("1.10 a", "1.11 c");
  }

  @Test
  void workUnderTheComingNumber() {
    commit("2007-01-01", "1.9", "a")
        .commit("2007-06-01", 12, "1.10pre1", "in progress, last updated 2007-05-30", "b", false)
        .commit("2007-07-01", 12, "1.10rc2", "in progress, last updated 2007-07-01", "c", false)
        .commit("2007-09-26", "1.10", "c");
    assertThat(published()).containsExactly("1.9 a", "1.10 c");
  }

  @Test
  void workUnderTheComingNumberWithoutASign() {
    commit("2007-01-01", "1.9", "a")
        .commit("2007-06-01", 12, "1.10", "in progress, last updated 2007-05-30", "b", false)
        .commit("2007-09-26", 12, "1.10", "2007-09-26", "c", false);
    assertThat(published()).containsExactly("1.9 a", "1.10 c");
  }

  @Test
  void nothingButWorkInProgress() {
    commit("2007-06-01", 12, "0.0.1pre1", "in progress", "a", false)
        .commit("2007-07-01", 12, "0.0.1pre2", "in progress", "b", false);
    assertThat(published()).containsExactly("0.0.1pre2 b");
  }

  @Test
  void aVersionTakenBackAndIssuedAgain() {
    commit("2020-03-08", 9, "0.4.0", "2020-03-08", "a", false)
        .commit("2020-03-26", 15, "0.5.0", "2020-03-26", "b", false)
        .commit("2020-03-26", 16, "0.4.0", "2020-03-08", "a", false)
        .unlisting("0.5.0")
        .commit("2020-03-26", 17, "0.5.0", "2020-03-26", "c", false);
    assertThat(published()).containsExactly("0.4.0 a", "0.5.0 c");
  }

  @Test
  void aVersionTakenBackForMonths() {
    commit("2010-06-01", "0.5", "z")
        .commit("2010-07-30", "0.6", "a")
        .commit("2010-09-29", "0.7", "b")
        .commit("2010-10-17", 12, "0.6", "2010-07-30", "a", false)
        .unlisting("0.7")
        .commit("2011-03-08", "0.7", "c");
    assertThat(published()).containsExactly("0.5 z", "0.6 a", "0.7 c");
  }

  @Test
  void workUnderANumberWhoseDateIsMoved() {
    commit("2007-12-01", "0.3", "a")
        .commit("2008-06-06", 12, "0.4", "2008-03-11", "b", false)
        .commit("2008-09-09", 12, "0.4", "2008-09-08", "c", false)
        .commit("2009-02-01", "0.5", "d");
    assertThat(published()).containsExactly("0.3 a", "0.4 c", "0.5 d");
  }

  @Test
  void aWrongDateCorrectedYearsLater() {
    commit("2007-12-01", "0.3", "a")
        .commit("2008-06-06", 12, "0.4", "2008-06-05", "b", false)
        .commit("2012-09-09", 12, "0.4", "2008-06-06", "c", false)
        .commit("2013-02-01", "0.5", "d");
    assertThat(published()).containsExactly("0.3 a", "0.4 b", "0.5 d");
  }

  @Test
  void textThatIsRevertedIsWhereItWas() {
    commit("2019-06-19", "1.15.8", "a")
        .commit("2019-08-20", 18, "1.15.8", "2019-06-19", "b", false)
        .commit("2019-08-20", 19, "1.15.8", "2019-06-19", "a", false)
        .commit("2019-09-11", "1.16.0", "c");
    assertThat(published()).containsExactly("1.15.8 a", "1.16.0 c");
  }

  @Test
  void aWrongNumberCorrectedTheSameDay() {
    commit("2009-01-01", "0.1", "a")
        .commit("2009-02-01", 9, "0.4", "2009-02-01", "b", false)
        .commit("2009-02-01", 10, "0.2", "2009-02-01", "b", false)
        .unlisting("0.4");
    assertThat(published()).containsExactly("0.1 a", "0.2 b");
  }

  @Test
  void severalVersionsInOneDay() {
    commit("2018-11-22", 9, "1.15.4", "2018-11-22", "a", false)
        .commit("2018-11-22", 10, "1.15.5", "2018-11-22", "b", false)
        .commit("2018-11-22", 11, "1.15.6", "2018-11-22", "c", false);
    assertThat(published()).containsExactly("1.15.4 a", "1.15.5 b", "1.15.6 c");
  }

  @Test
  void anAdvanceThatChangesNoText() {
    commit("2024-01-01", 9, "0.9.0", "2024-01-01", "a", false)
        .commit("2024-01-01", 20, "0.9.0", "2024-01-01", "a'", true)
        .commit("2024-08-01", "1.0.0", "a'");
    assertThat(published()).containsExactly("0.9.0 a'", "1.0.0 a'");
  }

  @Test
  void aStateWithoutAnyNumber() {
    commit("2002-01-01", 12, "", "", "a", false).commit("2002-03-01", "0.1", "b");
    assertThat(published()).containsExactly(" a", "0.1 b");
  }

  @Test
  void noStates() {
    assertThat(published()).isEmpty();
  }
}
