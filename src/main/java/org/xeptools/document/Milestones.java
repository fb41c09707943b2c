package org.xeptools.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xeptools.document.Milestone.Source;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.XepType;

/**
 * The states of a document as far as sources name them, in order, the present one last; a state
 * that it reached twice is listed twice.
 *
 * @param isHumorous whether the document is Active from the start
 */
public record Milestones(List<Milestone> all, boolean isHumorous) {
  /** The most days between an announcement and the commit that carries it out. */
  static final int SAME_STEP = 92;

  public Milestones {
    all = List.copyOf(all);
  }

  /** The status that the document got according to {@code remark}, of a revision. */
  public static Optional<Status> announced(String remark) {
    List<Status> reached = Announcement.of(remark).reached();
    return reached.isEmpty() ? Optional.empty() : Optional.of(reached.get(reached.size() - 1));
  }

  /** The milestones that {@code header} names. */
  public static Milestones of(Header header) {
    return of(header, List.of());
  }

  /** The milestones that {@code header} names and those in git, oldest first. */
  public static Milestones of(Header header, List<StatusInGit> git) {
    StatedMilestones stated = new StatedMilestones(header);
    List<Milestone> all = stated.milestones();
    addGit(all, stated, git);
    addLastCalls(all, header);
    header.status().ifPresent(status -> endWith(status, all));
    return new Milestones(all, header.type().equals(Optional.of(XepType.HUMOROUS)));
  }

  /**
   * The day on which it reached each state: the last time for the present state, the first time for
   * others. States without a known day are left out.
   */
  public Map<Status, LocalDate> days() {
    Map<Status, LocalDate> days = new EnumMap<>(Status.class);
    for (Milestone milestone : road()) {
      milestone.reached().ifPresent(day -> days.put(milestone.status(), day));
    }
    return days;
  }

  /**
   * Each state once: the present one as reached the last time, others as reached the first time.
   */
  public List<Milestone> road() {
    List<Milestone> road = new ArrayList<>();
    if (all.isEmpty()) {
      return road;
    }
    Milestone last = all.get(all.size() - 1);
    for (Milestone milestone : all) {
      if (milestone.status() != last.status()
          && road.stream().noneMatch(m -> m.status() == milestone.status())) {
        road.add(milestone);
      }
    }
    road.add(last);
    return road;
  }

  /**
   * The day on which it was published with a number, that is, became Experimental or, if humorous,
   * Active; empty if no source names it.
   */
  public Optional<LocalDate> published() {
    return all.stream()
        .filter(milestone -> milestone.status() != Status.PROTOXEP)
        .findFirst()
        .filter(first -> first.status() == Status.EXPERIMENTAL || isHumorous)
        .flatMap(Milestone::reached);
  }

  /** Adds states that only git has, without those that a remark took back. */
  private static void addGit(List<Milestone> all, StatedMilestones stated, List<StatusInGit> git) {
    for (int i = 0; i < git.size(); i++) {
      StatusInGit run = git.get(i);
      LocalDate end = i + 1 < git.size() ? git.get(i + 1).since() : LocalDate.MAX;
      if (!stated.isTakenBack(run) && all.stream().noneMatch(m -> isSameStep(m, run, end))) {
        Milestone found =
            new Milestone(
                run.status(),
                run.changed() ? Optional.of(run.since()) : Optional.empty(),
                Source.GIT,
                run.commit());
        int undated = undated(run.status(), all);
        if (undated < 0) {
          insert(found, run.since(), all);
        } else if (run.changed()) {
          all.set(undated, found);
        }
      }
    }
  }

  /**
   * The index of the first milestone of {@code status} that has no day and is not from git;
   * negative if there is none.
   */
  private static int undated(Status status, List<Milestone> all) {
    for (int i = 0; i < all.size(); i++) {
      Milestone milestone = all.get(i);
      if (milestone.status() == status
          && milestone.day().isEmpty()
          && milestone.source() != Source.GIT) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isSameStep(Milestone known, StatusInGit run, LocalDate end) {
    if (known.status() != run.status() || known.source() == Source.GIT) {
      return false;
    }
    return known
        .day()
        .filter(
            day ->
                run.changed()
                    ? !day.isBefore(run.since().minusDays(SAME_STEP)) && day.isBefore(end)
                    : day.isBefore(end))
        .isPresent();
  }

  /** A document that had a last call was Proposed until its end, if nothing else says when. */
  private static void addLastCalls(List<Milestone> all, Header header) {
    if (all.stream().anyMatch(m -> m.status() == Status.PROPOSED)) {
      return;
    }
    header.lastCalls().stream()
        .flatMap(field -> IsoDate.parse(field.text()).stream())
        .max(Comparator.naturalOrder())
        .ifPresent(
            day ->
                insert(
                    new Milestone(Status.PROPOSED, Optional.of(day), Source.LASTCALL, ""),
                    day,
                    all));
  }

  /**
   * Inserts {@code milestone} before those that are later than {@code day}, unless the document
   * already has that state.
   */
  private static void insert(Milestone milestone, LocalDate day, List<Milestone> all) {
    int at = all.size();
    while (at > 0 && all.get(at - 1).day().filter(d -> d.isAfter(day)).isPresent()) {
      at--;
    }
    if (at == 0 || all.get(at - 1).status() != milestone.status()) {
      all.add(at, milestone);
    }
  }

  private static void endWith(Status status, List<Milestone> all) {
    if (all.isEmpty() || all.get(all.size() - 1).status() != status) {
      all.add(new Milestone(status, Optional.empty(), Source.STATUS, ""));
    }
  }
}
