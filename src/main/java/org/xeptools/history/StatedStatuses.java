package org.xeptools.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xeptools.document.StatusInGit;
import org.xeptools.lifecycle.Status;

/** The statuses of documents on the public line of a history. */
final class StatedStatuses {
  /**
   * A commit that changes more documents than this is not a publication of each, but a change of
   * the whole tree.
   */
  private static final int MOST_AT_ONCE = 10;

  private final StateLog log;
  private final Map<String, Integer> begun = new HashMap<>();

  StatedStatuses(StateLog log) {
    this.log = log;
    List<StateLog.Entry> oldest =
        log.entries().values().stream().map(states -> states.get(states.size() - 1)).toList();
    oldest.forEach(state -> begun.merge(state.commit(), 1, Integer::sum));
    oldest.stream()
        .min(Comparator.comparingLong(StateLog.Entry::time))
        .ifPresent(first -> begun.put(first.commit(), Integer.MAX_VALUE));
  }

  /** The statuses of document {@code number}, oldest first; of several on one day, the last. */
  List<StatusInGit> of(String number) {
    List<StatusInGit> runs = new ArrayList<>();
    List<StateLog.Entry> newestFirst = log.entries().getOrDefault(number, List.of());
    for (int i = newestFirst.size() - 1; i >= 0; i--) {
      StateLog.Entry entry = newestFirst.get(i);
      Optional<Status> status = Status.of(entry.status());
      if (status.isEmpty() || isLast(status.get(), runs)) {
        continue;
      }
      LocalDate day = DocumentVersions.day(entry);
      boolean changed = !runs.isEmpty() || isArrival(entry.commit());
      if (!runs.isEmpty() && runs.get(runs.size() - 1).since().equals(day)) {
        changed = runs.remove(runs.size() - 1).changed();
      }
      if (!isLast(status.get(), runs)) {
        runs.add(new StatusInGit(status.get(), day, entry.commit(), changed));
      }
    }
    return List.copyOf(runs);
  }

  private static boolean isLast(Status status, List<StatusInGit> runs) {
    return !runs.isEmpty() && runs.get(runs.size() - 1).status() == status;
  }

  /**
   * True if {@code commit} added a few documents to existing ones, and is not the initial import.
   */
  private boolean isArrival(String commit) {
    return begun.getOrDefault(commit, Integer.MAX_VALUE) <= MOST_AT_ONCE;
  }
}
