package org.xeptools.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.xeptools.document.Milestone.Source;
import org.xeptools.lifecycle.Status;
import org.xeptools.lifecycle.Version;
import org.xeptools.lifecycle.XepType;

/** The milestones in the blocks of the revision history, oldest first. */
final class StatedMilestones {
  /** From this day on a number and version 0.1 mean acceptance as Experimental (XEP-0001, 1.10). */
  private static final LocalDate NUMBERS_MEAN_ACCEPTANCE = LocalDate.of(2004, 3, 24);

  /** From this day on the state Experimental exists (XEP-0001, 1.4). */
  private static final LocalDate EXPERIMENTAL_BEGAN = LocalDate.of(2002, 1, 16);

  private static final String APPROVAL = "accept(?:ed|ance)?|approv(?:ed|al)|votes?|voted";
  private static final Pattern APPROVED = Pattern.compile("(?i)\\b(?:" + APPROVAL + ")\\b");
  private static final Pattern PUBLISHED =
      Pattern.compile(
          "(?i)\\b(?:"
              + APPROVAL
              + "|publish (?:initial|first)|published (?:version|as an? [xj]ep)"
              + "|assign(?:ed|ment)? (?:of )?(?:a )?number)\\b");

  /**
   * True if the remark says that this version was accepted, even if an earlier one has the number.
   */
  private static final Pattern ACCEPTED =
      Pattern.compile("(?i)\\b(?:accepted|approved)\\b[^.;]{0,40}\\b(?:vote|council|board)\\b");

  private static final Pattern AGAIN = Pattern.compile("(?i)\\bagain\\b");

  private record TakenBack(Status status, LocalDate from, LocalDate to) {}

  private final Header header;
  private final Optional<Pattern> itself;
  private final List<Milestone> found = new ArrayList<>();
  private final Set<Milestone> returns = new HashSet<>();

  /** Milestones that follow only from a version number, until a remark says more. */
  private final Set<Milestone> guessed = new HashSet<>();

  private final List<TakenBack> takenBack = new ArrayList<>();
  private boolean isPublished;
  private boolean isApproved;

  StatedMilestones(Header header) {
    this.header = header;
    this.itself =
        header
            .number()
            .map(Field::text)
            .filter(number -> number.matches("\\d{4}"))
            .map(number -> Pattern.compile("(?i)\\b[xj]ep-" + number + "\\b"));
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
      if (told && guessed.contains(all.get(all.size() - 1))) {
        all.set(all.size() - 1, milestone);
      } else if (!told || returns.contains(milestone)) {
        all.add(milestone);
      }
    }
    contradictions(all);
    return all;
  }

  /**
   * If the day of a state is before that of the preceding state, one of them is wrong, and neither
   * counts.
   */
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
                    && !run.since().isBefore(t.from().minusDays(Milestones.SAME_STEP))
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
      if (announcement.reached().isEmpty()
          && status == Status.EXPERIMENTAL
          && !PUBLISHED.matcher(remark).find()) {
        guessed.add(milestone);
      }
      if (AGAIN.matcher(remark).find()) {
        returns.add(milestone);
      }
    }
  }

  /** True if the number in the text is the document's own. */
  private String ofItself(String remark) {
    return itself.isPresent() ? itself.get().matcher(remark).replaceAll("this document") : remark;
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

  /** By XEP-0001, version 0.1 is the acceptance as Experimental, and 1.0 is the approval. */
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
      boolean late =
          !first
              && !found.isEmpty()
              && guessed.contains(found.get(found.size() - 1))
              && ACCEPTED.matcher(remark).find();
      return (first && told) || late ? Optional.of(Status.EXPERIMENTAL) : Optional.empty();
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
