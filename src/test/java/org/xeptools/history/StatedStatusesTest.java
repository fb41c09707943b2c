package org.xeptools.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.xeptools.document.StatusInGit;
import org.xeptools.lifecycle.Status;

class StatedStatusesTest {
  private final StateLog log = new StateLog("head", "");

  /** Older than all that were added of the same document. */
  private StatedStatusesTest state(String number, String status, String day, String commit) {
    long time = LocalDate.parse(day).atStartOfDay().plusHours(12).toEpochSecond(ZoneOffset.UTC);
    log.add(
        new StateLog.Entry(
            number,
            "0.1",
            day,
            status,
            commit,
            time,
            "content",
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            "text",
            false));
    return this;
  }

  private AbstractListAssert<?, List<? extends Tuple>, Tuple, ?> statuses(String number) {
    return assertThat(new StatedStatuses(log).of(number))
        .extracting(
            StatusInGit::status,
            s -> s.since().toString(),
            StatusInGit::commit,
            StatusInGit::changed);
  }

  @Test
  void whatTheHistoryBeginsWithMayBeOlder() {
    state("0001", "Deferred", "2009-05-05", "c3")
        .state("0001", "Experimental", "2007-02-02", "c2")
        .state("0001", "Experimental", "2006-10-02", "c1");
    statuses("0001")
        .containsExactly(
            tuple(Status.EXPERIMENTAL, "2006-10-02", "c1", false),
            tuple(Status.DEFERRED, "2009-05-05", "c3", true));
  }

  @Test
  void aDocumentThatComesToOthersComesOnThatDay() {
    state("0001", "Active", "2006-10-02", "c1").state("0002", "Experimental", "2008-08-08", "c2");
    statuses("0002").containsExactly(tuple(Status.EXPERIMENTAL, "2008-08-08", "c2", true));
  }

  @Test
  void aWholeTreeThatComesAtOnceIsNotPublishedThatDay() {
    state("9999", "Active", "2006-10-02", "c1");
    for (int i = 1; i <= 30; i++) {
      state("%04d".formatted(i), "Draft", "2010-10-10", "moved");
    }
    statuses("0001").containsExactly(tuple(Status.STABLE, "2010-10-10", "moved", false));
  }

  @Test
  void ofSeveralOnOneDayTheLastCounts() {
    state("0001", "Draft", "2018-01-25", "c5")
        .state("0001", "Proposed", "2018-01-25", "c4")
        .state("0001", "Experimental", "2017-02-08", "c3")
        .state("0001", "ProtoXEP", "2017-02-08", "c2")
        .state("0002", "Active", "2006-10-02", "c1");
    statuses("0001")
        .containsExactly(
            tuple(Status.EXPERIMENTAL, "2017-02-08", "c3", true),
            tuple(Status.STABLE, "2018-01-25", "c5", true));
  }

  @Test
  void aStatusThatIsNoneTellsNothing() {
    state("0001", "Sleeping", "2008-08-08", "c2").state("0001", "Active", "2006-10-02", "c1");
    statuses("0001").containsExactly(tuple(Status.ACTIVE, "2006-10-02", "c1", false));
  }
}
