package org.xeptools.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.xeptools.document.Milestone.Source;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.Version;
import org.xeptools.lifecycle.XepType;

/**
 * The way of a document through its states, as far as somebody says so: the states in order, the
 * same one again where it came back, the present one last.
 */
public record Milestones(List<Milestone> all) {
  /** Since then a number and version 0.1 mean acceptance as Experimental (XEP-0001, 1.10). */
  private static final LocalDate NUMBERS_MEAN_ACCEPTANCE = LocalDate.of(2004, 3, 24);

  /** Since then there is Experimental (XEP-0001, 1.4). */
  private static final LocalDate EXPERIMENTAL_BEGAN = LocalDate.of(2002, 1, 16);

  /** An announcement and the commit that carries it out are at most so many days apart. */
  private static final int SAME_STEP = 92;

  private static final String APPROVAL = "accept(?:ed|ance)?|approv(?:ed|al)|votes?|voted";
  private static final Pattern APPROVED = Pattern.compile("(?i)\\b(?:" + APPROVAL + ")\\b");
  private static final Pattern PUBLISHED =
      Pattern.compile(
          "(?i)\\b(?:"
              + APPROVAL
              + "|publish(?:ed|ing)?|assign(?:ed|ment)? (?:of )?(?:a )?number)\\b");
  private static final Pattern AGAIN = Pattern.compile("(?i)\\bagain\\b");

  public Milestones {
    all = List.copyOf(all);
  }

  /** The status that {@code remark}, of a revision, says the document got. */
  public static Optional<Status> announced(String remark) {
    List<Status> reached = Announcement.of(remark).reached();
    return reached.isEmpty() ? Optional.empty() : Optional.of(reached.get(reached.size() - 1));
  }

  /** Those that {@code header} speaks of. */
  public static Milestones of(Header header) {
    return of(header, List.of());
  }

  /** Those that {@code header} speaks of, and those that git knows, oldest first. */
  public static Milestones of(Header header, List<StatusInGit> git) {
    Stated stated = new Stated(header);
    List<Milestone> all = stated.milestones();
    addGit(all, stated, git);
    addLastCalls(all, header);
    header.status().ifPresent(status -> endWith(status, all));
    return new Milestones(all);
  }

  /**
   * The day on which it came to each state: to its present one the last time, to others the first
   * time. States whose day nobody says are not in it.
   */
  public Map<Status, LocalDate> days() {
    Map<Status, LocalDate> days = new EnumMap<>(Status.class);
    for (Milestone milestone : road()) {
      milestone.reached().ifPresent(day -> days.put(milestone.status(), day));
    }
    return days;
  }

  /** Each state once: the present one as it was reached last, others as they were first. */
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

  /** What is in git and nobody states; a state that a remark took back never was. */
  private static void addGit(List<Milestone> all, Stated stated, List<StatusInGit> git) {
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
   * Where the first of that status stands that somebody states without a day; below 0 if nowhere.
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

  /** Puts {@code milestone} before those that are later than {@code day}. */
  private static void insert(Milestone milestone, LocalDate day, List<Milestone> all) {
    int at = all.size();
    while (at > 0 && all.get(at - 1).day().filter(d -> d.isAfter(day)).isPresent()) {
      at--;
    }
    all.add(at, milestone);
  }

  private static void endWith(Status status, List<Milestone> all) {
    if (all.isEmpty() || all.get(all.size() - 1).status() != status) {
      all.add(new Milestone(status, Optional.empty(), Source.STATUS, ""));
    }
  }

  /** What the blocks of the revision history say, oldest first. */
  private static final class Stated {
    private record TakenBack(Status status, LocalDate from, LocalDate to) {}

    private final Header header;
    private final List<Milestone> found = new ArrayList<>();
    private final Set<Milestone> returns = new HashSet<>();
    private final List<TakenBack> takenBack = new ArrayList<>();
    private boolean isPublished;
    private boolean isApproved;

    Stated(Header header) {
      this.header = header;
      List<Revision> revisions = header.revisions();
      ListIterator<Revision> oldestFirst = revisions.listIterator(revisions.size());
      while (oldestFirst.hasPrevious()) {
        read(oldestFirst.previous());
      }
    }

    List<Milestone> milestones() {
      List<Milestone> all = new ArrayList<>();
      for (Milestone milestone : found) {
        boolean told = !all.isEmpty() && all.get(all.size() - 1).status() == milestone.status();
        if (!told || returns.contains(milestone)) {
          all.add(milestone);
        }
      }
      contradictions(all);
      return all;
    }

    /** Where a day is before that of the state before, one of them is wrong: neither counts. */
    private static void contradictions(List<Milestone> all) {
      List<Milestone> said = List.copyOf(all);
      for (int i = 1; i < said.size(); i++) {
        Optional<LocalDate> before = said.get(i - 1).day();
        if (said.get(i).day().filter(day -> before.filter(day::isBefore).isPresent()).isPresent()) {
          all.set(i - 1, said.get(i - 1).on(Optional.empty()));
          all.set(i, said.get(i).on(Optional.empty()));
        }
      }
    }

    boolean isTakenBack(StatusInGit run) {
      return takenBack.stream()
          .anyMatch(
              t ->
                  t.status() == run.status()
                      && !run.since().isBefore(t.from().minusDays(SAME_STEP))
                      && !run.since().isAfter(t.to()));
    }

    private void read(Revision revision) {
      String version = revision.version().map(Field::text).orElse("");
      String remark = revision.remark().map(r -> r.text().value()).orElse("");
      Announcement announcement = Announcement.of(ofItself(remark));
      Optional<LocalDate> day =
          announcement
              .day()
              .filter(d -> revision.day().filter(d::isAfter).isPresent())
              .or(revision::day);
      for (Status wrong : announcement.denied()) {
        takeBack(wrong, day);
      }
      for (Status from : announcement.from()) {
        if (found.stream().noneMatch(m -> m.status() == from)) {
          found.add(new Milestone(from, Optional.empty(), Source.REVISION, version));
        }
      }
      List<Status> reached = announcement.reached();
      Optional<Status> published = byVersion(revision, remark);
      if (reached.isEmpty() && published.isPresent()) {
        reached = List.of(published.get());
      }
      for (Status status : reached) {
        Milestone milestone = new Milestone(status, day, Source.REVISION, version);
        found.add(milestone);
        if (AGAIN.matcher(remark).find()) {
          returns.add(milestone);
        }
      }
    }

    /** A document that names itself by its number means no other. */
    private String ofItself(String remark) {
      String number = header.number().map(Field::text).orElse("");
      return number.matches("\\d{4}")
          ? remark.replaceAll("(?i)\\b[xj]ep-" + number + "\\b", "this document")
          : remark;
    }

    private void takeBack(Status wrong, Optional<LocalDate> day) {
      for (int i = found.size() - 1; i >= 0; i--) {
        Milestone milestone = found.get(i);
        if (milestone.status() == wrong) {
          found.remove(i);
          takenBack.add(
              new TakenBack(
                  wrong,
                  milestone.day().orElse(LocalDate.MIN.plusYears(1)),
                  day.orElse(LocalDate.MAX)));
          return;
        }
      }
    }

    /** XEP-0001 ties versions to states: 0.1 is accepted as Experimental, 1.0 is approved. */
    private Optional<Status> byVersion(Revision revision, String remark) {
      Optional<Version> version = revision.number();
      Optional<XepType> type = header.type();
      boolean proposal = header.status().equals(Optional.of(Status.PROTOXEP));
      if (version.isEmpty() || type.isEmpty()) {
        return Optional.empty();
      }
      if (version.get().major() == 0 && version.get().minor() == 0) {
        return isPublished || !found.isEmpty() ? Optional.empty() : Optional.of(Status.PROTOXEP);
      }
      if (proposal) {
        return Optional.empty();
      }
      if (type.get() == XepType.HUMOROUS) {
        return first(!isPublished, Status.ACTIVE);
      }
      if (version.get().major() == 0) {
        LocalDate day = revision.day().orElse(LocalDate.MIN);
        boolean told =
            !day.isBefore(NUMBERS_MEAN_ACCEPTANCE)
                || (!day.isBefore(EXPERIMENTAL_BEGAN)
                    && (PUBLISHED.matcher(remark).find() || !found.isEmpty()));
        boolean first = !isPublished && found.stream().allMatch(m -> m.status() == Status.PROTOXEP);
        isPublished = true;
        return first && told ? Optional.of(Status.EXPERIMENTAL) : Optional.empty();
      }
      boolean first =
          version.get().major() == 1 && version.get().candidate().isEmpty() && !isApproved;
      isApproved |= first;
      Status approved = type.get() == XepType.STANDARDS_TRACK ? Status.STABLE : Status.ACTIVE;
      return first && APPROVED.matcher(remark).find() ? Optional.of(approved) : Optional.empty();
    }

    private Optional<Status> first(boolean first, Status status) {
      isPublished = true;
      return first ? Optional.of(status) : Optional.empty();
    }
  }
}
